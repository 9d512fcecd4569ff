import { parse } from "smol-toml";
import * as v from "valibot";
import type { Read } from "../../../base/read";
import { folderOf, nameOf } from "../../../base/path";
import type { Problem } from "../../../model/message";
import type { VersionStatement } from "../../../model/versionDrift";
import { subjectOf } from "./subjects";

const names: ReadonlySet<string> = new Set(["mise.toml", ".mise.toml"]);

/** Whether a file of that name is one of mise's. Its other places (`.config/mise`) are rare in repositories, and not read. */
export function isMiseFile(path: string): boolean {
  return names.has(nameOf(path));
}

/** A tool's version, several of which the first is the default, or a table with options (mise documentation, Configuration, `[tools]`). */
const tool = v.union([v.string(), v.object({ version: v.string() })]);
const miseSchema = v.object({ tools: v.optional(v.record(v.string(), v.unknown()), {}) });

/** The versions of the programs that a `mise.toml` chooses; what is no version by number is kept as it stands, and compared with nothing. */
export function miseVersions(path: string, text: string): Read<readonly VersionStatement[], Problem> {
  const parsed = parsedToml(text);
  const file = v.safeParse(miseSchema, parsed);
  if (!file.success) return { value: [], problems: [{ path, line: null, message: { key: "version.notToml", args: {} } }] };
  const value = Object.entries(file.output.tools).flatMap(([name, given]): VersionStatement[] => {
    const subject = subjectOf(name.replace(/^core:/, ""));
    const said = v.safeParse(tool, Array.isArray(given) ? given[0] : given);
    if (subject === null || !said.success) return [];
    const version = typeof said.output === "string" ? said.output : said.output.version;
    return [{ subject, says: { kind: "pinned", version }, from: "file", folder: folderOf(path), path, line: lineOfTool(text, name) }];
  });
  return { value, problems: [] };
}

function parsedToml(text: string): unknown {
  try {
    return parse(text, { maxDepth: 20 });
  } catch {
    // The library's sentence quotes the file.
    return null;
  }
}

/** The parser keeps no lines: the one that gives the tool below `[tools]`, or the table of its own; the first line where neither is plain. */
function lineOfTool(text: string, name: string): number {
  let table = "";
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    table = /^\s*\[\s*([^[\]]+?)\s*\]/.exec(line)?.[1] ?? table;
    const [, key = "", dotted] = /^\s*["']?([^"'=\s]+?)["']?\s*(=|$)/.exec(line) ?? [];
    if (table === `tools.${name}` || (dotted === "=" && (table === "tools" ? key.replace(/\.version$/, "") === name : table === "" && key.startsWith(`tools.${name}`)))) return index + 1;
  }
  return 1;
}
