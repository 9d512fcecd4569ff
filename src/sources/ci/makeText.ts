import type { ScriptLine } from "./scriptLines";

/** A target: what it needs before, and the commands that make it. */
export interface MakeRule {
  readonly needs: readonly string[];
  /** One list for each command, which may go on over several lines. */
  readonly recipe: readonly (readonly ScriptLine[])[];
}

/** A Makefile as it is written: nothing is expanded, and no condition is weighed. */
export interface MakeText {
  /** null for one whose value depends on a condition or a command. */
  readonly variables: ReadonlyMap<string, string | null>;
  readonly rules: ReadonlyMap<string, MakeRule>;
  /** The target that `make` makes by itself; null where there is none. */
  readonly first: string | null;
  /** Whether a recipe's lines share one shell. */
  readonly isOneShell: boolean;
}

const assignment = /^ *(?:(?:export|override) +)*([\w.-]{1,100})[ \t]*(\?|!|\+|:{0,3})=[ \t]*(.*)$/;
const condition = /^ *(ifeq|ifneq|ifdef|ifndef|endif)\b/;

/** The lines of a Makefile, taken apart (GNU make manual, What makefiles contain). Its time grows with the length of the text alone. */
export function readMakeText(text: string): MakeText {
  const reader = new MakeReader();
  const lines = text.split(/\r?\n/);
  for (let index = 0; index < lines.length; index += 1) {
    const start = index;
    while (lines[index]?.endsWith("\\") === true && index + 1 < lines.length) index += 1;
    reader.take(lines.slice(start, index + 1).map((each, offset) => ({ text: each, line: start + offset + 1 })));
  }
  return reader;
}

class MakeReader implements MakeText {
  readonly variables = new Map<string, string | null>();
  readonly rules = new Map<string, { needs: string[]; recipe: (readonly ScriptLine[])[] }>();
  first: string | null = null;
  isOneShell = false;
  /** The targets whose recipe is being read. */
  #targets: readonly string[] = [];
  #conditions = 0;
  #isDefinition = false;

  /** @param lines of the file that are one line to `make`. */
  take(lines: readonly ScriptLine[]): void {
    const [first] = lines;
    if (first === undefined) return;
    if (this.#isDefinition || /^define\b/.test(first.text)) this.#isDefinition = !first.text.startsWith("endef");
    else if (first.text.startsWith("\t")) this.#addCommand(lines);
    else this.#takeStatement(lines.map(({ text }) => text.replace(/\\$/, "")).join(" "), first.line);
  }

  #takeStatement(written: string, line: number): void {
    const statement = written.split("#")[0] ?? "";
    const decides = condition.exec(statement);
    const assigns = decides === null ? assignment.exec(statement) : null;
    if (decides !== null) this.#conditions = Math.max(0, this.#conditions + (decides[1] === "endif" ? -1 : 1));
    else if (assigns !== null) this.#assign(assigns[1] ?? "", assigns[2] ?? "", (assigns[3] ?? "").trim());
    else this.#takeRule(statement, line);
  }

  #assign(name: string, how: string, value: string): void {
    const before = this.variables.get(name);
    if (how === "?" && before !== undefined) return;
    if (this.#conditions > 0 || how === "!" || before === null) this.variables.set(name, null);
    else this.variables.set(name, how === "+" && before !== undefined ? `${before} ${value}` : value);
  }

  #takeRule(statement: string, line: number): void {
    const colon = statement.indexOf(":");
    if (colon <= 0) return;
    const [needs = "", ...commands] = statement.slice(colon + 1).replace(/^:/, "").split(";");
    const targets = statement.slice(0, colon).split(/\s+/).filter((target) => target !== "");
    if (targets.includes(".ONESHELL")) this.isOneShell = true;
    // A variable of the target alone, and no need of it.
    if (needs.includes("=")) return;
    this.#targets = targets.filter((target) => !/^\.[A-Z_]+$|[%$]/.test(target));
    this.first ??= this.#targets.find((target) => !target.startsWith(".")) ?? null;
    for (const target of this.#targets) {
      const rule = this.rules.get(target) ?? { needs: [], recipe: [] };
      rule.needs.push(...needs.split(/\s+/).filter((each) => each !== "" && each !== "|"));
      this.rules.set(target, rule);
    }
    if (commands.length > 0) this.#addCommand([{ text: commands.join(";"), line }]);
  }

  #addCommand(lines: readonly ScriptLine[]): void {
    // Marks before a command say how `make` shows it and takes its failure.
    const command = lines.map(({ text, line }, index) => ({ text: index === 0 ? text.replace(/^\t?[ \t]*[@+-]*/, "") : text, line }));
    for (const target of this.#targets) this.rules.get(target)?.recipe.push(command);
  }
}
