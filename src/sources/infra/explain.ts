import type { Message } from "../../model/message";
import type { Associations } from "./associations";
import { associationOf } from "./associations";
import { excludedFolderOf, ruleByContent, rulesFor } from "./classify";
import { Content } from "./content";
import { PathIndex } from "./pathIndex";
import type { SystemRule } from "./systems";
import { looksInside } from "./systems";

/**
 * Why a file is infrastructure of its system, or none: the same decision as `classify.ts`, with what decided it.
 * @param path POSIX, relative to the git root.
 * @param text null when the file cannot be read, or was not because its path is enough.
 */
export function explainFile(path: string, text: string | null, associations: Associations): Message {
  const folder = excludedFolderOf(path);
  if (folder !== null) return { key: "why.excluded", args: { path, folder } };
  const association = associationOf(path, associations);
  if (association !== null) {
    const { pattern, system } = association;
    return system === "none" ? { key: "why.notBySetting", args: { path, pattern } } : { key: "why.setting", args: { path, pattern, system } };
  }
  const rules = [...new Set(rulesFor(path))];
  const [first] = rules;
  if (first === undefined) return { key: "why.noPattern", args: { path } };
  if (!looksInside(first)) return byPath(first, path);
  if (text === null) return { key: "why.unread", args: { path, systems: [...new Set(rules.map(({ system }) => system))].join(", ") } };
  return explainContent(path, rules, new Content(text));
}

function explainContent(path: string, rules: readonly SystemRule[], content: Content): Message {
  const rule = ruleByContent(rules, content);
  if (rule !== null && rule.sign === undefined) return byPath(rule, path);
  const offset = rule?.sign?.find(content) ?? null;
  if (rule?.sign !== undefined && offset !== null) {
    return { key: "why.sign", args: { path, system: rule.system, sign: rule.sign.name, line: content.lineAt(offset) } };
  }
  const missing = rules.flatMap(({ system, sign }) => (sign === undefined ? [] : [`${system} (${sign.name})`]));
  return { key: "why.noSign", args: { path, signs: missing.join("; ") } };
}

function byPath(rule: SystemRule, path: string): Message {
  return { key: "why.path", args: { path, system: rule.system, pattern: patternOf(rule, path) } };
}

/** The first of a rule's patterns that matches, as the table has it. */
function patternOf(rule: SystemRule, path: string): string {
  return rule.paths.find((pattern) => new PathIndex([[pattern, pattern]]).match(path).length > 0) ?? "";
}
