import { appendFileSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { WorkerEstate } from "../../../src/estate/workerEstate";
import { valueOf } from "../../../src/model/section";
import { cleanGit } from "../../fixtures/cleanGit";
import { branchAddress } from "./company";
import type { Measured } from "./measured";
import { Random } from "../random";

const rounds = 20;
/** Milliseconds after which a change counts as never seen. */
const patience = 60_000;

/** The repository, and where in it something may change. */
export interface Changing {
  readonly root: string;
  readonly branch: string;
  readonly differing: readonly string[];
}

/**
 * How long it takes, from telling the estate that a file changed, until its answers show it: for a resource more in a file, a new
 * file, a deleted file, each several times, and for a branch with thousands of changed files. Leaves the repository as it was.
 */
export async function measureChanges(estate: WorkerEstate, { root, branch, differing }: Changing): Promise<Measured<"changes">> {
  const random = new Random(20_261_122);
  const edits: number[] = [];
  const additions: number[] = [];
  const deletions: number[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const edited = random.pick(differing);
    appendFileSync(path.join(root, edited), `\nresource "null_resource" "edit_${round}" {\n}\n`);
    const last = lastLine(root, edited);
    edits.push(await untilTold(estate, edited, async () => (await addressAt(estate, edited, last)) === `null_resource.edit_${round}`));

    const added = `${path.posix.dirname(random.pick(differing))}/added_${round}.tf`;
    writeFileSync(path.join(root, added), `resource "null_resource" "added_${round}" {\n}\n`);
    additions.push(await untilTold(estate, added, async () => (await addressAt(estate, added, 1)) === `null_resource.added_${round}`));

    rmSync(path.join(root, added));
    deletions.push(await untilTold(estate, added, async () => (await addressAt(estate, added, 1)) === null));
  }
  await cleanGit(root, ["checkout", "-q", "--force", branch]);
  const places = [differing[0], differing[Math.floor(differing.length / 2)], differing.at(-1)].flatMap((file) => (file === undefined ? [] : [{ file, line: lastLine(root, file) }]));
  const before = performance.now();
  // More files than are named one by one: the editor then says only that there were many.
  estate.filesChanged([]);
  for (const { file, line } of places) await until(async () => (await addressAt(estate, file, line)) === branchAddress);
  const switched = performance.now() - before;
  await cleanGit(root, ["checkout", "-q", "--force", "main"]);
  return { edits, additions, deletions, branch: switched };
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
  }
}

async function addressAt(estate: WorkerEstate, file: string, line: number): Promise<string | null> {
  return valueOf((await estate.about(file, line)).place)?.block?.address ?? null;
}

/** The line on which the text of a file ends, 1-based. */
function lastLine(root: string, file: string): number {
  return readFileSync(path.join(root, file), "utf8").trimEnd().split("\n").length;
}
