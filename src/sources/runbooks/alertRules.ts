import type { ParsedNode } from "yaml";
import type { Read } from "../../base/read";
import type { AlertRule } from "../../model/alertRule";
import { alertRunbooks } from "../../model/alertRule";
import type { Problem } from "../../model/message";
import type { Runbook } from "../../model/runbook";
import { webAddress } from "../../model/webAddress";
import type { YamlFile } from "../yaml/document";
import { isTemplated, openYaml } from "../yaml/document";
import { entriesOf, itemsOf, linesOfNode, textOf, valueAt } from "../yaml/nodes";

/** What people call the annotation, the most usual first (Prometheus documentation, Alerting rules: annotations are free). */
const annotationNames = ["runbook_url", "runbook", "runbook_link", "runbookUrl", "runbookURL"] as const;

/**
 * Reads the alerting rules of a Prometheus rule file, and of PrometheusRule objects, alone or in a list. Recording rules, and
 * every other YAML, have none. A rule whose name a template engine must write first is left out.
 * @param path POSIX, relative to the git root.
 */
export function readAlertRules(path: string, text: string): Read<readonly AlertRule[], Problem> {
  // Of all manifests few hold alerts, and a look for the word is far cheaper than reading every file again.
  if (!/^[ \t-]*["']?alert["']?[ \t]*:/m.test(text) && !/"alert"[ \t]*:/.test(text)) return { value: [], problems: [] };
  const { value: file, problems } = openYaml(path, text);
  if (isTemplated(file) && file.documents.some(({ errors }) => errors.length > 0)) return { value: [], problems };
  const found: Problem[] = [];
  const rules = file.documents.flatMap(({ contents }) => groupsIn(contents)).flatMap((group) => itemsOf(valueAt(group, "rules")).flatMap((rule) => alertRule(file, rule, found)));
  return { value: rules, problems: [...problems, ...found] };
}

/** The runbooks that the alerting rules of a file name. See {@link readAlertRules}. */
export function readAlertRunbooks(path: string, text: string): Read<readonly Runbook[], Problem> {
  const { value, problems } = readAlertRules(path, text);
  return { value: alertRunbooks(value), problems };
}

function groupsIn(node: ParsedNode | null): ParsedNode[] {
  if (textOf(valueAt(node, "kind")) === "List") return itemsOf(valueAt(node, "items")).flatMap(groupsIn);
  const rules = textOf(valueAt(node, "kind")) === "PrometheusRule" ? valueAt(node, "spec") : node;
  return itemsOf(valueAt(rules, "groups"));
}

function alertRule(file: YamlFile, node: ParsedNode, problems: Problem[]): AlertRule[] {
  const name = textOf(valueAt(node, "alert"))?.trim() ?? "";
  if (name === "" || name.length > 200 || name.includes("{{")) return [];
  return [{ name, path: file.path, ...linesOfNode(file, node), runbook: runbookOf(file, valueAt(node, "annotations"), problems) }];
}

/** An address that the alert fills in when it is raised leads nowhere from here, which is no mistake. */
function runbookOf(file: YamlFile, annotations: ParsedNode | null, problems: Problem[]): AlertRule["runbook"] {
  const entries = entriesOf(annotations);
  for (const wanted of annotationNames) {
    const entry = entries.findLast(({ key }) => key === wanted);
    const text = textOf(entry?.value)?.trim() ?? "";
    if (entry === undefined || text === "" || text.includes("{{")) continue;
    const line = file.lineAt(entry.keyNode.range[0]);
    const url = webAddress(text);
    if (url !== null && !/\s/.test(url)) return { url, line };
    problems.push({ path: file.path, line, message: { key: "alert.address", args: { name: wanted } } });
  }
  return null;
}
