/**
 * Opening the report on ten years of heavy use (500,000 records) in a fresh process, against bare JSON.parse of the same lines.
 *   node esbuild.js --tests && node dist/test/bench/report.js
 */
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import * as v from "valibot";
import { toStored } from "../../src/journal/entry";
import { encodeLine } from "../../src/journal/line";
import { readJournal } from "../../src/journal/reader";
import { maxSegmentBytes } from "../../src/journal/segment";
import { dayOf, sprintBefore, sprintOf } from "../../src/model/sprint";
import type { JournalRecord, Whose } from "../../src/model/visit";
import { ReportBuilder } from "../../src/reports/reportBuilder";

const kinds = {
  sprint: "the last sprint and seven before it, as the command line opens it",
  copied: "the same, from a journal that was just copied, so that no segment shows its age",
  years: "all ten years as one sprint",
} as const;
type Kind = keyof typeof kinds;

const wanted = { records: 500_000, seconds: 2, megabytes: 200 };
const dayMs = 86_400_000;
const start = Date.UTC(2016, 10, 1, 8);
const weeks = { kind: "weeks", timeZone: "Europe/London" } as const;

const say = (line: string): boolean => process.stdout.write(`${line}\n`);

async function main(): Promise<void> {
  const [, , what, folder] = process.argv;
  if ((what === "sprint" || what === "copied" || what === "years") && folder !== undefined) return openReport(folder, what);
  if (what === "parse" && folder !== undefined) {
    parseLines(folder);
    return;
  }
  const home = mkdtempSync(path.join(os.tmpdir(), "bench-report-"));
  try {
    const bytes = writeTenYears(home);
    say(`journal  ${String(wanted.records)} records over ten years, ${(bytes / 1e6).toFixed(0)} MB`);
    const parse = inOwnProcess("parse", home);
    say(`peer     bare JSON.parse of every line: ${seconds(parse.ms)}`);
    const passed = (["sprint", "copied", "years"] as const).map((kind) => {
      const { ms, megabytes, records } = inOwnProcess(kind, home);
      const good = ms < wanted.seconds * 1000 && megabytes < wanted.megabytes && records > 0;
      say(`report   ${kinds[kind]}: ${String(records)} records read in ${seconds(ms)}, ${(ms / parse.ms).toFixed(1)} times the peer, ${megabytes.toFixed(0)} MB in all (wanted: under ${String(wanted.seconds)} s, ${String(wanted.megabytes)} MB): ${good ? "met" : "MISSED"}`);
      return good;
    });
    if (passed.includes(false)) process.exitCode = 1;
  } finally {
    rmSync(home, { recursive: true, force: true });
  }
}

const figures = v.object({ ms: v.number(), megabytes: v.number(), records: v.number() });

/** The middle of three runs, each in a process of its own: nothing is warm, and memory is its own. */
function inOwnProcess(what: string, folder: string): v.InferOutput<typeof figures> {
  const runs = [1, 2, 3].map(() => {
    const { stdout } = spawnSync(process.execPath, [fileURLToPath(import.meta.url), what, folder], { encoding: "utf8" });
    return v.parse(figures, JSON.parse(stdout));
  });
  const [, middle] = runs.sort((a, b) => a.ms - b.ms);
  return middle ?? { ms: Number.NaN, megabytes: Number.NaN, records: 0 };
}

async function openReport(folder: string, kind: Kind): Promise<void> {
  const began = process.cpuUsage();
  const last = sprintOf(dayOf(start + 3650 * dayMs - dayMs, weeks.timeZone), weeks);
  const sprint = kind !== "years" ? last : { id: "all", name: null, first: "2016-01-01", last: "2027-12-31" };
  const earlier = [];
  for (let before = last; kind !== "years" && earlier.length < 7; ) earlier.unshift((before = sprintBefore(before, weeks)));
  const builder = new ReportBuilder({ sprint, earlier, timeZone: weeks.timeZone });
  const from = kind === "sprint" ? Date.parse(earlier[0]?.first ?? sprint.first) - 2 * dayMs : Number.NEGATIVE_INFINITY;
  const { records } = await readJournal(folder, ({ record }) => builder.add(record), from);
  const report = builder.report();
  if (report.time.infraMs === 0) throw new Error("the report is empty");
  print(began, records);
}

function parseLines(folder: string): void {
  const texts = segments(folder).flatMap((file) => readFileSync(file, "utf8").split("\n").filter((line) => line !== "").map((line) => line.slice(9)));
  const began = process.cpuUsage();
  let records = 0;
  for (const text of texts) if (JSON.parse(text) !== null) records += 1;
  print(began, records);
}

/** Processor time, because others may be at work on the same machine; on a free one it is what a person waits, or a little more. */
function print(began: NodeJS.CpuUsage, records: number): void {
  const { user, system } = process.cpuUsage(began);
  const ms = (user + system) / 1000;
  say(JSON.stringify({ ms, megabytes: process.resourceUsage().maxRSS / 1024, records }));
}

function segments(folder: string): string[] {
  return readdirSync(path.join(folder, "1")).map((name) => path.join(folder, "1", name));
}

/** A window a day, each a writer of its own, with visits to forty files in turn. */
function writeTenYears(folder: string): number {
  mkdirSync(path.join(folder, "1"), { recursive: true });
  const days = 3650;
  let bytes = 0;
  for (let day = 0, left = wanted.records; left > 0; day += 1) {
    const count = Math.min(left, Math.ceil(wanted.records / days));
    left -= count;
    bytes += writeDay(path.join(folder, "1"), day, count);
  }
  return bytes;
}

function writeDay(folder: string, day: number, count: number): number {
  const writer = day.toString(16).padStart(32, "0");
  let lines: Buffer[] = [];
  let [size, total, segment] = [0, 0, 0];
  const write = (): void => {
    const file = path.join(folder, `${writer}.${String(segment)}.jsonl`);
    writeFileSync(file, Buffer.concat(lines));
    // As old as a real one would be.
    utimesSync(file, new Date(start + (day + 1) * dayMs), new Date(start + (day + 1) * dayMs));
    [lines, total, size, segment] = [[], total + size, 0, segment + 1];
  };
  for (let index = 0; index < count; index += 1) {
    const line = encodeLine(toStored(recordOf(day, index), writer, index, 0));
    if (size + line.length > maxSegmentBytes) write();
    lines.push(line);
    size += line.length;
  }
  write();
  return total;
}

const owners: readonly Whose[] = ["team", "nobody", "catchAll", "unknown"];

/** The records of visits, one after the other: time before, switch, two parts, visit, return. */
function recordOf(dayNumber: number, index: number): JournalRecord {
  const [visitNumber, step] = [Math.floor(index / 6), index % 6];
  const visit = `${String(dayNumber)}.${String(visitNumber)}`;
  const monotonic = visitNumber * 1_200_000 + step * 150_000;
  const at = { wall: start + dayNumber * dayMs + monotonic, monotonic };
  const day = new Date(at.wall).toISOString().slice(0, 10);
  const file = (dayNumber + visitNumber + step) % 40;
  const whose = owners[file % 4] ?? "unknown";
  const place = {
    repository: "3f2a9c0d5e7b1846", path: `infra/prod/region-${String(file % 5)}/service-${String(file)}.tf`, system: file % 3 === 0 ? "terraform" : "kubernetes",
    environment: "production", whose, team: whose === "team" ? "@acme/platform" : null, runbook: file % 3 === 0,
  };
  const changes = { edits: file % 4, saves: 1 };
  switch (step) {
    case 0: return { type: "time", at, area: "product", activeMs: 700_000 + file * 1000, day };
    case 1: return { type: "switch", at, visit, from: "product", to: "infra", ...place, how: "opened", planned: file % 2 === 0 ? "planned" : "unplanned", branch: null, day, sprint: "2026-W45" };
    case 2: case 3: return { type: "part", at, visit, ...place, activeMs: 60_000 + file * 500, ...changes, day };
    case 4: return { type: "visit", at, visit, glance: false, ended: "left", activeMs: 150_000, idleMs: 1000, awayMs: 0, unknownMs: 0, ...changes, day };
    default: return { type: "return", at, visit, elapsedMs: 200_000, activeMs: 60_000 + file * 3000, censored: file % 5 === 0 ? "leftAgain" : null, day };
  }
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(2)} s`;
}

void main();
