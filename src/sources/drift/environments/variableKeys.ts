import type { ComparedFile } from "../../../model/environmentDrift";
import { ifMeantToDiffer } from "./neverCompared";

/**
 * The names of the variables that a `.tfvars` file sets, and nothing else of it: the values are often secrets. Only lines that
 * begin with `name =` at the outermost level are looked at, and from the `=` on a line is passed over but for its brackets.
 */
export function variableKeys(path: string, text: string): ComparedFile {
  const values: ComparedFile["values"][number][] = [];
  let depth = 0;
  let heredoc: string | null = null;
  for (const [index, source] of text.split(/\r\n|\r|\n/).entries()) {
    if (heredoc !== null) {
      if (source.trim() === heredoc) heredoc = null;
      continue;
    }
    const key = depth === 0 ? /^\s*([A-Za-z_][\w-]*)\s*=(?!=)/.exec(source)?.[1] : undefined;
    if (key !== undefined) values.push({ subject: "", key, kind: "key", value: "set", shown: key, line: index + 1, ...ifMeantToDiffer(key) });
    heredoc = /<<-?([A-Za-z_]\w*)\s*$/.exec(source)?.[1] ?? null;
    const bare = source.replaceAll(/"(?:\\.|[^"\\])*"/g, "").replace(/(?:#|\/\/).*$/, "");
    for (const character of bare) depth += "[{(".includes(character) ? 1 : "]})".includes(character) ? -1 : 0;
    depth = Math.max(0, depth);
  }
  return { path, as: "variables", subjects: new Map([["", { line: 1, address: "", counterpart: "", completeness: "whole" }]]), values };
}
