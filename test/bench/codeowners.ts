/**
 * Who reviews which path, over a large monorepo: our matcher against the packages that read GitHub's CODEOWNERS, in the same run.
 *   node esbuild.js --tests && node dist/test/bench/codeowners.js
 * Times are processor time of this process, so that a busy machine does not change the ratios.
 */
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { readCodeowners } from "../../src/sources/ownership/codeowners/codeowners";
import { corners } from "./codeowners/corners";
import { differencesOf } from "./codeowners/differences";
import { costOf, hostileFiles } from "./codeowners/hostile";
import type { Monorepo } from "./codeowners/monorepo";
import { generateMonorepo } from "./codeowners/monorepo";
import type { Peer } from "./codeowners/peers";
import { withPeers } from "./codeowners/peers";

/** Microseconds a path, compilation spread over all; megabytes of heap; milliseconds for the worst file. */
const wanted = { path: 3, heap: 50, hostile: 2000 };

/** How long each peer may try, in milliseconds; slow ones then have answered for a part of the paths only. */
const peerBudget = 8000;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const repository = generateMonorepo(20261120, 90_000, 3_200);
  say(`repository  ${String(repository.paths.length)} paths, ${String(repository.rules)} rules`);
  const ours = reportOurs(repository);
  const lean = reportMemory(repository);
  const explained = await withPeers(repository.codeowners, (peers) => reportPeers(peers, repository, ours));
  const right = await reportCorners();
  reportMany();
  const safe = reportHostile();
  if (ours >= wanted.path || !lean || !explained || !right || !safe) process.exitCode = 1;
}

/** @returns microseconds a path, the median of fresh readings; the first one, before anything is optimised, is shown beside it. */
function reportOurs({ paths, codeowners }: Monorepo): number {
  const times: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    times.push(processorTime(() => {
      const { value } = readCodeowners("CODEOWNERS", codeowners, "github");
      for (const path of paths) value.reviewers(path);
    }));
  }
  const each = times.map((ms) => (ms * 1000) / paths.length);
  const median = [...each].sort((a, b) => a - b)[3] ?? 0;
  say(`ours        ${median.toFixed(2)} µs a path, reading and compiling included (the first time ${(each[0] ?? 0).toFixed(2)}; wanted: under ${String(wanted.path)}): ${verdict(median < wanted.path)}`);
  return median;
}

function reportMemory({ paths, codeowners }: Monorepo): boolean {
  setFlagsFromString("--expose-gc");
  const collect: unknown = runInNewContext("gc");
  const heap = (): number => {
    if (typeof collect === "function") Reflect.apply(collect, undefined, []);
    return process.memoryUsage().heapUsed / 1e6;
  };
  const before = heap();
  const { value } = readCodeowners("CODEOWNERS", codeowners, "github");
  for (const path of paths) value.reviewers(path);
  const grown = heap() - before;
  // What is said of its rules keeps the file alive until here.
  say(`memory      ${grown.toFixed(1)} MB of heap for ${String(value.rules.length)} rules, after every path was asked (wanted: under ${String(wanted.heap)}): ${verdict(grown < wanted.heap)}`);
  return grown < wanted.heap;
}

/** @returns whether every difference has a known reason. */
function reportPeers(peers: readonly Peer[], repository: Monorepo, ours: number): boolean {
  const { value: file } = readCodeowners("CODEOWNERS", repository.codeowners, "github");
  let explained = true;
  say("\npeer                      µs a path     ratio    paths asked   same answer");
  for (const peer of peers) {
    const asked: { path: string; owners: readonly string[] }[] = [];
    const ms = processorTime(() => {
      const ownersOf = peer.load();
      const started = performance.now();
      for (const path of spread(repository.paths)) {
        asked.push({ path, owners: ownersOf(path) });
        if (performance.now() - started > peerBudget) break;
      }
    });
    const differences = differencesOf(file, repository.codeowners, asked);
    const different = differences.reduce((sum, { count }) => sum + count, 0);
    const each = (ms * 1000) / asked.length;
    say([
      peer.name.padEnd(24),
      each.toFixed(0).padStart(10),
      `${(each / ours).toFixed(0)} ×`.padStart(9),
      String(asked.length).padStart(14),
      `${((100 * (asked.length - different)) / asked.length).toFixed(1)} %`.padStart(13),
    ].join(" "));
    for (const { reason, count, example } of differences) {
      say(`    ${String(count).padStart(6)} ${reason}: ${example}`);
      if (reason === "unexplained") explained = false;
    }
  }
  return explained;
}

/** @returns whether all of our own answers are GitHub's. */
async function reportCorners(): Promise<boolean> {
  const ours = corners.filter(({ lines, path, owners }) => {
    const { value } = readCodeowners("CODEOWNERS", lines.join("\n"), "github");
    return value.reviewers(path).owners.join() === owners.join();
  });
  const wrong = new Map<string, string[]>();
  for (const { name, lines, path, owners } of corners) {
    await withPeers(lines.join("\n"), (peers) => {
      for (const peer of peers) {
        const answer = answerOf(peer, path);
        if (answer !== owners.join()) wrong.set(peer.name, [...(wrong.get(peer.name) ?? []), answer === null ? `${name} (refuses the file)` : name]);
      }
    });
  }
  say(`\ncorners     ours ${String(ours.length)} of ${String(corners.length)} as GitHub: ${verdict(ours.length === corners.length)}`);
  for (const [name, misses] of wrong) say(`    ${name.padEnd(24)} ${String(corners.length - misses.length)} of ${String(corners.length)}; not: ${misses.join(", ")}`);
  return ours.length === corners.length;
}

/** null when the peer refuses the file. */
function answerOf(peer: Peer, path: string): string | null {
  try {
    return peer.load()(path).join();
  } catch {
    return null;
  }
}

/** Every path once, in an order that goes all over the repository from the start. */
function* spread(paths: readonly string[]): Generator<string> {
  // A prime that no number of paths here is a multiple of.
  const stride = 7919;
  for (let index = 0; index < paths.length; index += 1) yield paths[(index * stride) % paths.length] ?? "";
}

/** 10,000 patterns with several stars, none of which can be told apart by its ends, and 10,000 paths. */
function reportMany(): void {
  const patterns = Array.from({ length: 10_000 }, (_, index) => `*a${String(index % 100)}*b${String(index)}*c* @a`);
  const paths = Array.from({ length: 10_000 }, (_, index) => `a/b/a${String(index % 100)}xb${String(index)}xc`);
  const ms = processorTime(() => {
    const { value } = readCodeowners("CODEOWNERS", patterns.join("\n"), "github");
    for (const path of paths) value.reviewers(path);
  });
  say(`\nmany        10,000 patterns with stars on 10,000 paths: ${(ms / 1000).toFixed(1)} s, ${((ms * 1e6) / 1e8).toFixed(0)} ns a pattern and path`);
}

/** @returns whether no file takes longer than wanted. */
function reportHostile(): boolean {
  const costs = hostileFiles().map((file) => ({ name: `${file.name} (${file.dialect})`, ms: costOf(file) })).sort((a, b) => b.ms - a.ms);
  const passed = costs.every(({ ms }) => ms < wanted.hostile);
  say(`hostile     ${String(costs.length)} files of 3 MB, each read and asked once (wanted: under ${String(wanted.hostile)} ms): ${verdict(passed)}`);
  for (const { name, ms } of costs.slice(0, 5)) say(`    ${ms.toFixed(0).padStart(6)} ms ${name}`);
  return passed;
}

function processorTime(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function verdict(passed: boolean): string {
  return passed ? "reached" : "MISSED";
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
