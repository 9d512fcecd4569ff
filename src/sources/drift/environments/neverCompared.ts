import type { ComparedValue } from "../../../model/environmentDrift";

/**
 * What environments are meant to differ in (DESIGN section 8): names, ranges, identifiers, accounts, regions, domains, tags, counts,
 * sizes, limits, schedules and log levels, and what runs of the company's own. A key with one of these words in it is not compared, unless
 * something cannot do without it.
 */
const never: ReadonlySet<string> = new Set([
  "name", "names", "prefix", "suffix", "cidr", "cidrs", "range", "ranges", "allowlist", "denylist", "whitelist", "ip", "ips", "subnet", "subnets", "zone", "zones",
  "id", "ids", "arn", "arns", "identifier", "account", "accounts", "region", "regions", "domain", "domains", "host", "hosts", "hostname", "url", "urls", "endpoint", "endpoints", "fqdn",
  "tag", "tags", "label", "labels", "annotation", "annotations", "selector", "tolerations", "affinity", "environment", "env", "stage", "count", "counts", "replica", "replicas", "desired", "min", "max", "minimum", "maximum",
  "size", "sizes", "capacity", "storage", "gb", "mb", "cpu", "memory", "class", "type", "types", "instance", "instances", "resources", "limit", "limits", "threshold", "timeout",
  "schedule", "schedules", "scheduled", "downtime", "cron", "window", "days", "hours", "level", "image", "images", "snapshot", "clone", "preview",
]);

/** What a key that only counts where it is needed says of itself. */
export function ifMeantToDiffer(name: string): Pick<ComparedValue, "onlyIfNeeded"> {
  return isMeantToDiffer(name) ? { onlyIfNeeded: true } : {};
}

export function isMeantToDiffer(key: string): boolean {
  return key.replaceAll(/([a-z0-9])([A-Z])/g, "$1_$2").toLowerCase().split(/[_\-.]+/).some((word) => never.has(word));
}
