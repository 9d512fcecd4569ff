import { inputMark } from "../../model/calls";
import type { Part } from "../../model/outline";
import { startFolder } from "../../model/parts";
import { keptInput } from "./keptInput";
import type { MakeRule, MakeText } from "./makeText";
import { readMakeText } from "./makeText";
import { maxValueLength, shortValue, wellKnown } from "./repositoryPath";
import { RunReader } from "./runReader";
import { isProgram } from "./toolUse";

/** Variables made of variables deeper than this are nothing that anybody writes. */
const maxDepth = 5;

/** How many targets of one file are read, how many each is made of, and how many commands each has, at most. */
const maxTargets = 300;
const maxNeeded = 100;
const maxRuns = 100;

/** Whether a file is one that `make` finds by its name in a folder. */
export function isMakefilePath(path: string): boolean {
  return /(?:^|\/)(?:GNUm|[Mm])akefile$/.test(path);
}

/**
 * What the targets of a Makefile run, by their names, each with what it needs before; the empty name is the target that stands
 * first, which `make` makes by itself (GNU make manual, How make processes a makefile). A target begins in the folder that
 * `make` is called in, and its variables are what the caller gives, else what the file says.
 * @returns null for a file that runs nothing that is known.
 */
export function readMakefile(path: string, text: string): Readonly<Record<string, Part>> | null {
  const makefile = readMakeText(text);
  const defaults = new Map<string, string>();
  const runs = new RunReader(path);
  for (const [target, rule] of [...makefile.rules].slice(0, maxTargets)) readRecipe(runs, target, rule, makefile, defaults);
  const ownRuns = byTarget(runs.runs, ({ job }) => job);
  const ownCalls = byTarget(runs.taken, ({ address }) => address);
  const parts: Record<string, Part> = {};
  for (const name of [...makefile.rules.keys()].slice(0, maxTargets)) {
    const made = withNeeded(name, makefile.rules);
    const part = {
      runs: made.flatMap((each) => ownRuns.get(each) ?? []).slice(0, maxRuns).map((run) => ({ ...run, job: "" })),
      taken: made.flatMap((each) => ownCalls.get(each) ?? []).slice(0, maxRuns).map((taken) => ({ ...taken, address: "" })),
      defaults: Object.fromEntries(defaults),
    };
    if (part.runs.length === 0 && part.taken.length === 0) continue;
    parts[name] = part;
    if (name === makefile.first) parts[""] = part;
  }
  return Object.keys(parts).length === 0 ? null : parts;
}

function byTarget<T>(all: readonly T[], targetOf: (one: T) => string): ReadonlyMap<string, readonly T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    const together = found.get(targetOf(one));
    if (together === undefined) found.set(targetOf(one), [one]);
    else together.push(one);
  }
  return found;
}

/** Every line of a recipe has a shell of its own, unless the file says otherwise. */
function readRecipe(runs: RunReader, target: string, { recipe }: MakeRule, makefile: MakeText, defaults: Map<string, string>): void {
  const filled = recipe.map((lines) => lines.map(({ text, line }) => ({ text: expanded(text, target, makefile, defaults), line })));
  // What is left of the shell's own variables is known to the run alone, but for those that the caller hands on.
  const variable = (name: string): string => wellKnown(name) ?? inputMark(name);
  for (const lines of makefile.isOneShell ? [filled.flat()] : filled) {
    if (lines.length > 0 && !runs.isFull()) runs.read({ job: target, lines, folder: inputMark(startFolder), variable });
  }
}

/** The target and all that it needs, what is needed first in front. */
function withNeeded(target: string, rules: ReadonlyMap<string, MakeRule>): readonly string[] {
  const met = new Set<string>();
  const found: string[] = [];
  const visit = (name: string): void => {
    if (met.has(name) || met.size >= maxNeeded) return;
    met.add(name);
    for (const needed of rules.get(name)?.needs.slice(0, maxNeeded) ?? []) visit(needed);
    found.push(name);
  };
  visit(target);
  return found;
}

/** A text with `make`'s own expansions done: `*` for what is computed, and a mark for each value that the caller may give. */
function expanded(text: string, target: string, makefile: MakeText, defaults: Map<string, string>, depth = 0): string {
  return text.replaceAll(/\$(?:(\$)|(@)|\(([\w.-]{1,100})\)|\{([\w.-]{1,100})\}|\((?:[^()\n]|\((?:[^()\n]|\([^()\n]*\))*\))*\)|([A-Za-z<^?*%+]))/g, (_, dollar?: string, at?: string, round?: string, braced?: string, letter?: string) => {
    if (dollar !== undefined) return dollar;
    if (at !== undefined) return target;
    const name = round ?? braced ?? letter;
    return name === undefined ? "*" : valueOf(name, target, makefile, defaults, depth);
  });
}

function valueOf(name: string, target: string, makefile: MakeText, defaults: Map<string, string>, depth: number): string {
  if (name === "MAKE") return "make";
  if (name === "CURDIR") return ".";
  const written = makefile.variables.get(name);
  if (written === undefined) return inputMark(name);
  if (written === null || depth > maxDepth || written.length > maxValueLength) return "*";
  if (written.includes("$")) return shortValue(expanded(written, target, makefile, defaults, depth + 1));
  const [kept] = keptInput(name, written, (value) => value);
  // A program stays as it is, or nobody would know the command by it.
  if (kept === undefined || isProgram(written)) return written;
  defaults.set(...kept);
  return inputMark(name);
}
