/** One setting of a git configuration file. Section and key are in lower case, as git compares them. */
export interface ConfigEntry {
  readonly section: string;
  /** The part in quotes, e.g. `origin` in `[remote "origin"]`; null without one. */
  readonly subsection: string | null;
  readonly key: string;
  /** `""` also for a key without `=`, which git takes for true. */
  readonly value: string;
}

const header = /^\s*\[\s*([a-zA-Z0-9.-]+)(?:\s+"((?:[^"\\\n]|\\.)*)")?\s*\]/;
const setting = /^\s*([a-zA-Z][a-zA-Z0-9-]*)\s*(?:=(.*))?$/s;

/**
 * Reads a git configuration file from its text, without the files it includes. What cannot be understood is passed over: git
 * itself refuses such a file, and says so when it runs. Source: git documentation, git-config, Syntax.
 */
export function readConfigText(text: string): readonly ConfigEntry[] {
  const entries: ConfigEntry[] = [];
  let section = "";
  let subsection: string | null = null;
  for (const line of logicalLines(text)) {
    let rest = line;
    const opened = header.exec(line);
    if (opened !== null) {
      section = (opened[1] ?? "").toLowerCase();
      subsection = opened[2]?.replaceAll(/\\(.)/g, "$1") ?? null;
      // A setting may follow on the line of its section.
      rest = line.slice(opened[0].length);
    }
    const [, key, value] = setting.exec(withoutComment(rest)) ?? [];
    if (key !== undefined) entries.push({ section, subsection, key: key.toLowerCase(), value: unquote(value ?? "") });
  }
  return entries;
}

/** Lines, joined where a backslash ends one. */
function logicalLines(text: string): readonly string[] {
  return text.replace(/^\uFEFF/, "").replaceAll("\r\n", "\n").replaceAll(/((?:^|[^\\])(?:\\\\)*)\\\n/g, "$1").split("\n");
}

/** The line up to a `#` or `;` that is not in quotes. */
function withoutComment(line: string): string {
  let quoted = false;
  for (let at = 0; at < line.length; at += 1) {
    const character = line[at];
    if (character === "\\") at += 1;
    else if (character === '"') quoted = !quoted;
    else if (!quoted && (character === "#" || character === ";")) return line.slice(0, at);
  }
  return line;
}

const escapes: Readonly<Record<string, string>> = { n: "\n", t: "\t", b: "\b" };

function unquote(value: string): string {
  return value.trim().replaceAll(/\\(.)|"/g, (_match, escaped?: string) => (escaped === undefined ? "" : escapes[escaped] ?? escaped));
}
