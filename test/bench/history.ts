/**
 * Reading who changed what, over 50,000 commits: our first pass against `git log` itself, which only writes the same to
 * nowhere, in turns in the same run. It takes two processors, because one reads what the other writes. Then what a later start
 * costs, and whether it comes to the same.
 *   node esbuild.js --tests && node dist/test/bench/history.js
 */
import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { openGit } from "../../src/git/git";
import { unpacked } from "../../src/sources/history/authorDays";
import { loadHistory, saveHistory } from "../../src/sources/history/cache";
import type { History } from "../../src/sources/history/history";
import { observedFor } from "../../src/sources/history/history";
import { readHistory } from "../../src/sources/history/readHistory";
import { readHistoryRules } from "../../src/sources/history/rules";
import { LargeRepository, newest } from "./history/largeRepository";

const commits = 50_000;
const later = 200;
const pairs = 9;
const wanted = 1.3;
const now = newest * 1000;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), "history-"));
  try {
    const root = path.join(folder, "large");
    const repository = await LargeRepository.create(root);
    await repository.grow(commits, 0, 0.99);
    const first = await comparePasses(root);
    await repository.grow(later, 0.99, 1);
    await reportLaterStart(root, first, path.join(folder, "history.json"));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** @returns what was read. */
async function comparePasses(root: string): Promise<History> {
  await plainLog(root);
  let history = await read(root, null);
  const ours: number[] = [];
  const theirs: number[] = [];
  const work: number[] = [];
  for (let pair = 0; pair < pairs; pair += 1) {
    theirs.push(await timed(() => plainLog(root)));
    const before = process.cpuUsage();
    ours.push(await timed(async () => {
      history = await read(root, null);
    }));
    const { user, system } = process.cpuUsage(before);
    work.push((user + system) / 1000);
  }
  const ratios = ours.map((ms, index) => ms / (theirs[index] ?? NaN));
  // Only the two of a pair ran under the same conditions, so each pair has its ratio and the middle one counts.
  const ratio = median(ratios);
  say(`repository   ${String(commits)} commits, ${String(history.files.size)} files, ${String(history.people.length)} people`);
  say(`git log      ${median(theirs).toFixed(0)} ms, median of ${String(pairs)}`);
  say(`first pass   ${median(ours).toFixed(0)} ms, of which this process worked ${median(work).toFixed(0)} ms beside git`);
  say(`ratio        ${ratio.toFixed(2)} (pair by pair ${ratios.map((each) => each.toFixed(2)).join(", ")}; wanted: at most ${String(wanted)}): ${verdict(ratio <= wanted)}`);
  if (!(ratio <= wanted)) process.exitCode = 1;
  const asked = await timed(() => Promise.resolve(observedFor(history, [...history.files.keys()].filter((file) => file.startsWith("services/service-7/infra/prod/")), now)));
  say(`one place    ${asked.toFixed(1)} ms; the process holds ${(process.memoryUsage().rss / 1e6).toFixed(0)} MB`);
  return history;
}

async function reportLaterStart(root: string, first: History, file: string): Promise<void> {
  const saved = await timed(() => saveHistory(file, first));
  let loaded: History | null = null;
  const load = await timed(async () => {
    loaded = await loadHistory(file);
  });
  assert.deepEqual(loaded, first, "the cache gives back something else");
  say(`cache        ${((await stat(file)).size / 1e6).toFixed(1)} MB, saved in ${saved.toFixed(0)} ms, loaded in ${load.toFixed(0)} ms`);
  let continued = first;
  const ms = await timed(async () => {
    continued = await read(root, loaded);
  });
  say(`later start  ${ms.toFixed(0)} ms for ${String(later)} new commits`);
  const fresh = await read(root, null);
  assert.deepEqual(contentsOf(continued), contentsOf(fresh), "a later start comes to something else");
  say("             and comes to the same as reading everything again");
}

/** Everything it says, in an order that does not depend on how it was read. */
function contentsOf({ commit, people, files }: History): unknown {
  const lines = [...files].flatMap(([file, days]) =>
    days.map((each) => {
      const { person, day, weight } = unpacked(each);
      return `${file} ${people[person]?.identity ?? ""} ${String(day)} ${String(weight)}`;
    }),
  );
  return { commit, people: new Map(people.map(({ identity, ...person }) => [identity, person])), lines: lines.sort() };
}

async function read(root: string, earlier: History | null): Promise<History> {
  const { value: rules } = await readHistoryRules(root, { read: () => Promise.resolve({ kind: "missing" }) });
  return readHistory({ git: openGit(root, { isTrusted: () => true }), rules, now }, earlier);
}

async function plainLog(root: string): Promise<void> {
  const git = spawn("git", ["log", "--no-merges", "-M100%", "--name-status"], { cwd: root, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = (await once(git, "close")) as [unknown];
  assert.equal(code, 0);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? NaN;
}

function verdict(passed: boolean): string {
  return passed ? "reached" : "MISSED";
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
