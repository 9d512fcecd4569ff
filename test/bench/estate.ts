/**
 * The estate at the size of a large company: 20,000 files, 12,000 of them Terraform with 20 MB. Every measurement runs in a
 * fresh process, three times, and the median counts: other programs may need the processors meanwhile. The floor, a cold and a
 * warm start run in turns, and their ratios are taken turn by turn.
 *   npm run bench -- estate
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { run } from "../host/program";
import { temporaryFolder } from "../host/temporaryFolder";
import type { Company } from "./estate/company";
import { writeCompany } from "./estate/company";
import type { Measured, Task } from "./estate/measured";
import { measured } from "./estate/measured";

/** Ratios; milliseconds; megabytes. */
const wanted = { cold: 1.5, warm: 0.1, change: 100, worker: 400, host: 50, answer: 5 };
const turns = 3;
const processLimit = 5 * 60_000;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const temporary = await temporaryFolder();
  try {
    const company = await writeCompany(path.join(temporary.path, "company"));
    for (const line of company.figures) say(line);
    say(`${company.blocks} Terraform blocks\n`);
    const description = path.join(temporary.path, "company.json");
    await writeFile(description, JSON.stringify(company));
    const cache = (name: string): string => path.join(temporary.path, `cache-${name}`);
    const measure: Measure = (task, cacheName) => measureInProcess(task, description, cache(cacheName));
    await reportStarts(measure, company);
    reportMemory(await inTurns((turn) => measure("memory", `memory-${turn}`)));
    reportAnswers(await inTurns((turn) => measure("answers", `turn-${turn}`)));
    reportChanges(await inTurns((turn) => measure("changes", `turn-${turn}`)));
  } finally {
    await temporary.remove();
  }
}

type Measure = <T extends Task>(task: T, cacheName: string) => Promise<Measured<T>>;

async function measureInProcess<T extends Task>(task: T, description: string, cacheFolder: string): Promise<Measured<T>> {
  const script = path.resolve("dist", "test", "bench", "estate", "measure.js");
  const { code, tail, timedOut } = await run(process.execPath, [script, task, description, cacheFolder], { timeLimit: processLimit });
  const last = tail.split("\n").at(-1) ?? "";
  if (code !== 0) throw new Error(`Measuring ${task} ${timedOut ? "took too long" : "failed"}:\n${tail}`);
  return v.parse<(typeof measured)[T]>(measured[task], JSON.parse(last));
}

async function inTurns<T>(work: (turn: number) => Promise<T>): Promise<readonly T[]> {
  const found: T[] = [];
  for (let turn = 0; turn < turns; turn += 1) found.push(await work(turn));
  return found;
}

async function reportStarts(measure: Measure, { blocks }: Company): Promise<void> {
  const floors: Measured<"floor">[] = [];
  const colds: Measured<"index">[] = [];
  const warms: Measured<"index">[] = [];
  for (let turn = 0; turn < turns; turn += 1) {
    floors.push(await measure("floor", "none"));
    colds.push(await measure("index", `turn-${turn}`));
    warms.push(await measure("index", `turn-${turn}`));
  }
  const floor = (part: keyof Measured<"floor">): string => ms(median(floors.map((each) => each[part])));
  say(`floor      ${floor("wall")}, processor ${floor("processor")}: grammar ${floor("start")}, git's list ${floor("list")}, reading ${floor("read")}, bare parsing of ${((floors[0]?.bytes ?? 0) / 1e6).toFixed(1)} MB ${floor("parse")}`);
  describeStarts("cold start", colds);
  describeStarts("warm start", warms);
  const complete = [...colds, ...warms].every((each) => each.blocks === blocks);
  judge("complete", `${[...colds, ...warms].map((each) => each.blocks).join(", ")} Terraform blocks (wanted: ${blocks} each time)`, complete);
  const compare = (name: string, these: readonly Measured<Task & ("floor" | "index")>[], those: readonly Measured<Task & ("floor" | "index")>[], limit: number): void => {
    const wall = these.map((each, turn) => each.wall / (those[turn]?.wall ?? NaN));
    const processor = these.map((each, turn) => each.processor / (those[turn]?.processor ?? NaN));
    judge(name, `${median(wall).toFixed(2)} (turn by turn ${wall.map((each) => each.toFixed(2)).join(", ")}; of processor time ${median(processor).toFixed(2)}; wanted: at most ${limit})`, median(wall) <= limit);
  };
  compare("cold/floor", colds, floors, wanted.cold);
  compare("warm/cold", warms, colds, wanted.warm);
}

function describeStarts(name: string, starts: readonly Measured<"index">[]): void {
  const part = (key: keyof Measured<"index">): string => ms(median(starts.map((each) => each[key])));
  say(`${name} ${part("wall")}, processor ${part("processor")}: settled after ${part("settled")}, then all blocks listed in ${part("infraFiles")}`);
}

function reportMemory(runs: readonly Measured<"memory">[]): void {
  for (const { ms: took, samples, before, after } of runs) say(`in a worker, ready after ${ms(took)}; ${samples} looks at a process of ${inMegabytes(before)}, at the end ${inMegabytes(after)}`);
  const worker = runs.map(({ peak, before }) => peak - before);
  const host = runs.map((run) => run.host);
  judge("worker", `${inMegabytes(median(worker))} more at the peak (${every(worker.map(inMegabytes))}; wanted: under ${wanted.worker} MB)`, megabytes(median(worker)) < wanted.worker);
  judge("host thread", `${inMegabytes(median(host))} more heap at the peak (${every(host.map(inMegabytes))}; wanted: under ${wanted.host} MB)`, megabytes(median(host)) < wanted.host);
}

function reportAnswers(runs: readonly Measured<"answers">[]): void {
  const late = runs.map(({ here }) => percentile(here.map((answer) => answer.ms), 0.99));
  for (const { here } of runs) say(`answers      ${here.length} places: ${spread(here.map((answer) => answer.ms))}`);
  judge("answers", `99th percentile ${ms(median(late))} (wanted: under ${wanted.answer} ms)`, median(late) < wanted.answer);
  const all = runs.flatMap(({ here }) => here).sort((a, b) => b.ms - a.ms);
  for (const { place, ms: took } of all.slice(0, 3)) say(`             ${ms(took)} ${place}`);
  say(`             through the worker: ${spread(runs.flatMap(({ throughWorker }) => throughWorker.map((answer) => answer.ms)))}`);
}

function reportChanges(runs: readonly Measured<"changes">[]): void {
  for (const [name, key] of [["edited file", "edits"], ["new file", "additions"], ["deleted file", "deletions"]] as const) {
    const worst = runs.map(({ single }) => Math.max(...single[key]));
    const all = runs.flatMap(({ single }) => single[key]);
    judge(name, `visible after ${ms(median(all))}, at worst of ${all.length / runs.length} ${ms(median(worst))} (${every(worst.map(ms))}; wanted: under ${wanted.change} ms)`, median(worst) < wanted.change);
    const following = runs.flatMap(({ burst }) => burst[key]);
    say(`             right after another change: ${spread(following)}`);
  }
  say(`branch       3,000 files changed at once, visible after ${ms(median(runs.map(({ branch }) => branch)))}`);
}

function judge(name: string, figures: string, passed: boolean): void {
  say(`${name.padEnd(12)} ${figures}: ${passed ? "reached" : "MISSED"}`);
  if (!passed) process.exitCode = 1;
}

function spread(times: readonly number[]): string {
  return `median ${percentile(times, 0.5).toFixed(2)} ms, 99th percentile ${percentile(times, 0.99).toFixed(2)} ms, worst ${Math.max(...times).toFixed(1)} ms`;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

function ms(value: number): string {
  return `${value.toFixed(value < 10 ? 1 : 0)} ms`;
}

function megabytes(bytes: number): number {
  return bytes / 1e6;
}

function inMegabytes(bytes: number): string {
  return `${megabytes(bytes).toFixed(megabytes(bytes) < 10 ? 1 : 0)} MB`;
}

/** What each run found. */
function every(figures: readonly string[]): string {
  return figures.join(", ");
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
