import { stat } from "node:fs/promises";
import path from "node:path";
import { toPosix } from "../base/path";
import { answerText, lineText } from "../present/answerText";
import { phrase } from "../present/phrase";
import type { Command, Invocation } from "./command";
import { UsageError } from "./command";
import { answerJson } from "./json";

/** `about PATH[:LINE]`: what we know about a place. */
export const about: Command = {
  name: "about",
  usage: "about PATH[:LINE] [--people]",
  summary: "what is known about a file, or the block around a line of it",
  options: { people: { type: "boolean" } },
  async run(invocation, world) {
    const [target, ...rest] = invocation.positionals;
    if (target === undefined || rest.length > 0) throw new UsageError("about takes one PATH or PATH:LINE");
    const place = parsePlace(target);
    const people = invocation.options["people"] === true;
    const file = insideRoot(place.path, invocation, world.currentFolder);
    await isFile(path.join(invocation.root, file), file);
    const estate = await world.openEstate(invocation.root, null);
    await estate.historySettled();
    const answer = await estate.about(file, place.line);
    if (invocation.json) world.out(JSON.stringify(answerJson(answer, people)));
    else {
      const text = answerText(answer, world.clock.wall(), { people });
      world.out(text.headline);
      for (const line of text.lines) world.out(line.why === null ? lineText(line) : `${lineText(line)} · ${line.why}`);
    }
    if (answer.ownership.state !== "unavailable") return 0;
    world.err(phrase(answer.ownership.reason));
    return 2;
  },
};

async function isFile(absolute: string, file: string): Promise<void> {
  const found = await stat(absolute).catch(() => null);
  if (found === null) throw new UsageError(`${file} does not exist`);
  if (found.isDirectory()) throw new UsageError(`${file} is a folder`);
}

/** `a.tf:12` is line 12 of `a.tf`; without a number at the end it is the file. */
function parsePlace(target: string): { path: string; line: number | null } {
  const match = /^(.*):(\d+)$/.exec(target);
  const [, file, line] = match ?? [];
  if (file === undefined || line === undefined) return { path: target, line: null };
  if (Number(line) === 0) throw new UsageError("lines are counted from 1");
  return { path: file, line: Number(line) };
}

/** A path relative to the root, as the contract says; an absolute one is taken where it lies below the root. */
export function insideRoot(file: string, { root }: Invocation, currentFolder: string): string {
  const absolute = path.isAbsolute(file) ? file : path.resolve(root, file);
  const relative = path.relative(root, absolute);
  if (relative.startsWith("..") || path.isAbsolute(relative)) {
    throw new UsageError(`${toPosix(path.relative(currentFolder, absolute))} is outside the repository`);
  }
  return toPosix(relative);
}
