import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { WorkerEstate } from "../../../src/estate/workerEstate";
import { valueOf } from "../../../src/model/section";
import { cleanGit } from "../../fixtures/cleanGit";
import { branchAddress } from "./company";
import type { Measured } from "./measured";
import { pause } from "./opened";
import { Random } from "../random";

const rounds = 20;
/** Milliseconds after which a change counts as never seen. */
const patience = 60_000;

/** How long nobody asks after an answer that does not show the change, in milliseconds. */
const askAgainMs = 2;

/** The repository, and where in it something may change. */
export interface Changing {
  readonly root: string;
  readonly branch: string;
  readonly differing: readonly string[];
}

/** After this long what the change before set off has come to its end, but for what waits for longer pauses; in milliseconds. */
const restMs = 300;

/**
 * How long it takes, from telling the estate that a file changed, until its answers show it: for a resource more in a file, a new
 * file, a deleted file, each several times, one at a time and one right after the other; and for a branch with thousands of
 * changed files. Leaves the repository as it was.
 */
export async function measureChanges(estate: WorkerEstate, { root, branch, differing }: Changing): Promise<Measured<"changes">> {
  const random = new Random(20_261_122);
  const single = await measureRounds(estate, { root, differing, random }, () => pause(restMs));
  const burst = await measureRounds(estate, { root, differing, random }, () => Promise.resolve());
  await cleanGit(root, ["checkout", "-q", "--force", branch]);
  const places = [differing[0], differing[Math.floor(differing.length / 2)], differing.at(-1)].flatMap((file) => (file === undefined ? [] : [{ file, line: lastLine(root, file) }]));
  const before = performance.now();
  // More files than are named one by one: the editor then says only that there were many.
  estate.filesChanged([]);
  for (const { file, line } of places) await until(async () => (await addressAt(estate, file, line)) === branchAddress);
  const switched = performance.now() - before;
  await cleanGit(root, ["checkout", "-q", "--force", "main"]);
  return { single, burst, branch: switched };
}

interface Rounds extends Pick<Changing, "root" | "differing"> {
  readonly random: Random;
}

async function measureRounds(estate: WorkerEstate, { root, differing, random }: Rounds, rest: () => Promise<void>): Promise<Measured<"changes">["single"]> {
  const edits: number[] = [];
  const additions: number[] = [];
  const deletions: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const name = random.below(1_000_000_000);
    await rest();
    const edited = random.pick(differing);
    appendFileSync(path.join(root, edited), `\nresource "null_resource" "edit_${name}" {\n}\n`);
    const last = lastLine(root, edited);
    edits.push(await untilTold(estate, edited, async () => (await addressAt(estate, edited, last)) === `null_resource.edit_${name}`));

    await rest();
    const added = `${path.posix.dirname(random.pick(differing))}/added_${name}.tf`;
    writeFileSync(path.join(root, added), `resource "null_resource" "added_${name}" {\n}\n`);
    additions.push(await untilTold(estate, added, async () => (await addressAt(estate, added, 1)) === `null_resource.added_${name}`));

    await rest();
    rmSync(path.join(root, added));
    deletions.push(await untilTold(estate, added, async () => (await addressAt(estate, added, 1)) === null));
  }
  return { edits, additions, deletions };
}

async function untilTold(estate: WorkerEstate, file: string, seen: () => Promise<boolean>): Promise<number> {
  const begun = performance.now();
  estate.filesChanged([file]);
  await until(seen);
  return performance.now() - begun;
}

async function until(seen: () => Promise<boolean>): Promise<void> {
  const begun = performance.now();
  while (!(await seen())) {
    if (performance.now() - begun > patience) throw new Error("A change never became visible");
    // Two threads that ask and answer without a rest leave git no processor on a machine with two.
    await pause(askAgainMs);
  }
}

async function addressAt(estate: WorkerEstate, file: string, line: number): Promise<string | null> {
  return valueOf((await estate.about(file, line)).place)?.block?.address ?? null;
}

/** The line on which the text of a file ends, 1-based. */
function lastLine(root: string, file: string): number {
  return readFileSync(path.join(root, file), "utf8").trimEnd().split("\n").length;
}
