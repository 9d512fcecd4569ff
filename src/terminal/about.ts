import { stat } from "node:fs/promises";
import path from "node:path";
import { answerSentences } from "../present/answerSentences";
import { fileFailure } from "../git/regularFile";
import { phrase } from "../present/phrase";
import type { Command } from "./command";
import { UsageError } from "./command";
import { warnOfRepository } from "./failure";
import { answerJson } from "./json";
import { repositoryPath } from "./repositoryPath";
import { visible } from "../present/visibleText";

/** `about PATH[:LINE]`: what we know about a place. */
export const about: Command = {
  name: "about",
  usage: "about PATH[:LINE] [--people]",
  summary: "what is known about a file, or the block around a line of it",
  takesWords: true,
  options: { people: { type: "boolean" } },
  async run(invocation, world) {
    const [target, ...rest] = invocation.positionals;
    if (target === undefined || rest.length > 0) throw new UsageError("about takes one PATH or PATH:LINE");
    const place = parsePlace(target);
    const people = invocation.options["people"] === true;
    const { root, json } = invocation;
    const file = repositoryPath(place.path, root);
    if (file === null) throw new UsageError(`${place.path} is outside the repository`);
    await isFile(file, root);
    const estate = await world.openEstate(root, null);
    await estate.historySettled();
    await warnOfRepository(world, estate);
    const first = await estate.about(file, place.line);
    // What became of the blocks that a runbook covers is looked up when somebody asks, and is in the second answer.
    if (first.isRunbook) await estate.historySettled();
    const answer = first.isRunbook ? await estate.about(file, place.line) : first;
    if (json) world.out(JSON.stringify(answerJson(answer, people)));
    else for (const line of answerSentences(answer, world.clock.wall(), { people })) world.out(visible(line));
    if (answer.ownership.state !== "unavailable") return 0;
    world.err(phrase(answer.ownership.reason));
    return 2;
  },
};

async function isFile(file: string, root: string): Promise<void> {
  const found = await stat(path.join(root, file)).catch((error: unknown) => {
    if (fileFailure(error).kind === "missing") throw new UsageError(`${file} does not exist (paths are relative to ${root})`);
    throw new Error(`${file} cannot be read`, { cause: error });
  });
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
