/** One measurement in a process of its own: `node measure.js TASK COMPANY.json CACHE`. Prints one JSON object. */
import { readFileSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { valueOf } from "../../../src/model/section";
import { measureAnswers } from "./answers";
import { measureChanges } from "./changes";
import { measureFloor } from "./floor";
import type { Measured, Task } from "./measured";
import { tasks } from "./measured";
import { measureMemory } from "./memory";
import type { Where } from "./opened";
import { openHere, openInWorker, ready } from "./opened";

const company = v.object({
  root: v.string(),
  branch: v.string(),
  differing: v.array(v.string()),
  files: v.array(v.object({ path: v.string(), kind: v.string() })),
});
type Company = v.InferOutput<typeof company>;

const shipped = path.resolve("dist");

const measure: { readonly [T in Task]: (where: Where, company: Company) => Promise<Measured<T>> } = {
  floor: ({ root }) => timed(() => measureFloor(root, shipped)),
  index: (where) => measureIndex(where),
  changes: async (where, its) => {
    const estate = openInWorker(where);
    await ready(estate);
    const times = await measureChanges(estate, its);
    estate.dispose();
    return times;
  },
  memory: (where) => measureMemory(where),
  answers: async (where, { root, files }) => {
    const infra = files.filter(({ kind }) => !["product code", "runbooks", "catalogs", "CODEOWNERS"].includes(kind)).map((file) => file.path);
    const here = await openHere(where);
    await here.historySettled();
    const times = await measureAnswers(here, root, infra);
    here.dispose();
    const worker = openInWorker(where);
    await ready(worker);
    const throughWorker = await measureAnswers(worker, root, infra);
    worker.dispose();
    return { here: times, throughWorker };
  },
};

/** With an empty cache a cold start; with a filled one a warm one. */
async function measureIndex(where: Where): Promise<Measured<"index">> {
  let opened: RepositoryEstate | undefined;
  const times = await timed(async () => {
    const begun = performance.now();
    const estate = await openHere(where);
    opened = estate;
    await estate.settled();
    const settled = performance.now();
    const entries = valueOf(await estate.infraFiles()) ?? [];
    const blocks = entries.filter(({ file }) => file.path.endsWith(".tf")).reduce((sum, entry) => sum + entry.blocks.length, 0);
    return { settled: settled - begun, infraFiles: performance.now() - settled, blocks };
  });
  // What it keeps for the next start may still be on its way.
  await opened?.historySettled();
  opened?.dispose();
  return times;
}

/** @returns what was measured, with the time on the wall and of the processors that all of it took. */
async function timed<T extends object>(work: () => Promise<T>): Promise<T & { wall: number; processor: number }> {
  const begun = performance.now();
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { ...value, wall: performance.now() - begun, processor: (user + system) / 1000 };
}

async function main([name = "", companyFile = "", cacheFolder = ""]: readonly string[]): Promise<void> {
  const task = v.parse(v.picklist(tasks), name);
  const its = v.parse(company, JSON.parse(readFileSync(companyFile, "utf8")));
  const found = await measure[task]({ root: its.root, shipped, cacheFolder }, its);
  process.stdout.write(`${JSON.stringify(found)}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
