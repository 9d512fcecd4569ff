import { folderOf } from "../../base/path";
import { inputMark } from "../../model/calls";
import type { Part } from "../../model/outline";
import { startFolder } from "../../model/parts";
import { checkout, wellKnown } from "./repositoryPath";
import { RunReader } from "./runReader";
import type { ScriptLine } from "./scriptLines";
import { ownFolder } from "./shell";

/** Whether a file is a shell script by its name. */
export function isScriptPath(path: string): boolean {
  return /\.(?:ba|z)?sh$/.test(path);
}

/**
 * What a shell script runs, for those that call it: it begins in their folder, its arguments and variables are what they give.
 * @returns null for one that runs nothing that is known.
 */
export function readScript(path: string, text: string): Part | null {
  const runs = new RunReader(path);
  const folder = folderOf(path);
  const variable = (name: string): string | undefined => (name === ownFolder ? `${checkout}/${folder}` : (wellKnown(name) ?? inputMark(name)));
  runs.read({ job: "", lines: withoutArgumentsOfFunctions(text), folder: inputMark(startFolder), variable });
  return runs.runs.length === 0 && runs.taken.length === 0 ? null : { runs: runs.runs, taken: runs.taken };
}

/** In a function `$1` is an argument of the function, and not of the script. */
function withoutArgumentsOfFunctions(text: string): ScriptLine[] {
  let isInside = false;
  return text.split(/\r?\n/).map((line, index) => {
    const begins = /^\s*(?:function\s+[\w:-]+\s*(?:\(\s*\))?|[\w:-]+\s*\(\s*\))\s*(?:\{|$)/.test(line);
    const isPart = isInside || begins;
    isInside = isPart && !/^\s*\}/.test(line) && !(begins && /\}\s*$/.test(line));
    return { text: isPart ? line.replaceAll(/\$(?:\d|\{\d[^}]*\})/g, "$*") : line, line: index + 1 };
  });
}
