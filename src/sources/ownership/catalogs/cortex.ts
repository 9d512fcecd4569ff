import type { CatalogContact, CatalogOwner, CodeLocation, OnCall } from "../../../model/catalog";
import type { CatalogValue } from "./catalogValue";
import type { EntityDraft } from "./entity";
import { dependencyOf, entity, locationOf, nameAt, ownerOf } from "./entity";
import { contactOf, readLinks } from "./links";

/**
 * Reads a `cortex.yaml` (Cortex documentation, Entities in YAML): an OpenAPI document whose `info` holds everything. Other
 * programs have files of that name, so one without a tag of Cortex's is no mistake.
 */
export function readCortex(document: CatalogValue): EntityDraft[] {
  const info = document.at("info");
  if (info === null || info.at("x-cortex-tag") === null) return [];
  const named = nameAt(info, "x-cortex-tag");
  if (named === null) return [];
  const type = info.text("x-cortex-type") ?? "service";
  const owners = info.list("x-cortex-owners");
  return [{
    ...entity({ format: "cortex", kind: type === "team" ? "group" : type, ...named }),
    locations: location(info),
    owners: owners.flatMap(owner),
    onCall: onCall(info),
    contacts: [...owners.flatMap((value) => contactOf("slack", null, value.at("channel"))), ...channels(info)],
    links: readLinks(info.list("x-cortex-link"), { title: "name", type: "type" }),
    dependsOn: info.list("x-cortex-dependency", "cortex").flatMap((item) => dependencyOf(item.at("tag"), "service")),
  }];
}

/** A group, which GitHub may know by a handle, or a person by address; a channel is a way to reach them and no owner. */
function owner(value: CatalogValue): CatalogOwner[] {
  const email = value.at("email");
  if (email !== null) return ownerOf(email);
  const [group] = ownerOf(value.at("name"));
  if (group === undefined) return [];
  const isHandle = value.text("provider")?.toLowerCase() === "github" && group.written.includes("/");
  return [isHandle ? { ...group, reference: `@${group.written.replace(/^@/, "")}`.toLowerCase() } : group];
}

function onCall(info: CatalogValue): OnCall[] {
  return ["pagerduty", "opsgenie", "victorops"].flatMap((provider) => {
    const value = info.at("x-cortex-oncall", provider, "id");
    const name = value?.ownText() ?? null;
    return value === null || name === null ? [] : [{ provider, url: null, name, line: value.line }];
  });
}

function channels(info: CatalogValue): CatalogContact[] {
  const slack = info.at("x-cortex-slack");
  return slack === null ? [] : slack.list("channels").flatMap((channel) => contactOf("slack", null, channel.isMapping ? channel.at("name") : channel));
}

function location(info: CatalogValue): CodeLocation[] {
  return [["github", "github.com"] as const, ["gitlab", "gitlab.com"] as const, ["bitbucket", "bitbucket.org"] as const].flatMap(([key, host]) => {
    const git = info.at("x-cortex-git", key);
    const repository = git?.text("repository") ?? null;
    return git === null || repository === null ? [] : locationOf(git, `${host}/${repository}`, git.text("basepath"));
  });
}
