// A fortnight of somebody's records, as the journal keeps them, for pictures of a report with something in it.
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { toStored } from "../../src/journal/entry";
import { encodeLine } from "../../src/journal/line";
import type { JournalRecord, Whose } from "../../src/model/visit";

interface File {
  readonly path: string;
  readonly system: string;
  readonly environment: string | null;
  readonly whose: Whose;
  readonly team: string | null;
  readonly runbook: boolean;
}

const files: readonly File[] = [
  { path: "infra/prod/rds.tf", system: "terraform", environment: "production", whose: "nobody", team: null, runbook: false },
  { path: ".github/workflows/deploy.yml", system: "github-actions", environment: null, whose: "team", team: "@acme/platform", runbook: true },
  { path: "deploy/staging/worker.yaml", system: "kubernetes", environment: "staging", whose: "catchAll", team: null, runbook: false },
  { path: "infra/modules/network/main.tf", system: "terraform", environment: null, whose: "mine", team: "@acme/storefront", runbook: true },
];

const minute = 60_000;
const dayMs = 24 * 60 * minute;

/**
 * Writes a journal of its own writer.
 * @param folder the journal's folder (absolute path).
 * @param now the moment before which everything happened, in milliseconds since 1970.
 */
export async function writeSprintRecords(folder: string, now: number): Promise<void> {
  const writer = "5".repeat(32);
  const records = Array.from({ length: 21 }, (_, day) => dayOf(now - (21 - day) * dayMs, day)).flat();
  await mkdir(path.join(folder, "1"), { recursive: true });
  await writeFile(path.join(folder, "1", `${writer}.0.jsonl`), Buffer.concat(records.map((record, index) => encodeLine(toStored(record, writer, index, 0)))));
}

/** A working day: product code, and two or three visits, some of them followed by an edit. Deterministic, so that pictures stay alike. */
function dayOf(start: number, number: number): JournalRecord[] {
  const morning = Math.floor(start / dayMs) * dayMs + 9 * 60 * minute;
  const weekday = new Date(morning).getUTCDay();
  if (weekday === 0 || weekday === 6) return [];
  const day = new Date(morning).toISOString().slice(0, 10);
  const at = (minutes: number) => ({ wall: morning + minutes * minute, monotonic: number * dayMs + minutes * minute });
  const visits = Array.from({ length: 2 + (number % 2) }, (_, index) => visit(number, index));
  return [
    ...visits.flatMap(({ file, id, from, minutes, lag }): JournalRecord[] => {
      const place = { repository: "3f2a9c0d5e7b1846", ...file };
      const activeMs = minutes * minute;
      return [
        { type: "switch", at: at(from), visit: id, from: "product", to: "infra", ...place, how: "opened", planned: number % 3 === 0 ? "planned" : "unplanned", branch: null, day, sprint: "x" },
        { type: "part", at: at(from + minutes), visit: id, ...place, activeMs, edits: 3, saves: 1, day },
        { type: "visit", at: at(from + minutes), visit: id, glance: false, ended: "left", activeMs, idleMs: 0, awayMs: 0, unknownMs: 0, edits: 3, saves: 1, day },
        { type: "return", at: at(from + minutes + lag), visit: id, elapsedMs: lag * minute, activeMs: lag * minute, censored: lag > 6 ? "leftAgain" : null, day },
      ];
    }),
    { type: "time", at: at(300), area: "product", activeMs: (200 + 7 * (number % 5)) * minute, day },
    { type: "time", at: at(301), area: "neutral", activeMs: 12 * minute, day },
  ];
}

function visit(day: number, index: number) {
  const file = files[(day + index) % files.length] ?? files[0];
  if (file === undefined) throw new Error("There is a file.");
  return { file, id: `${day}.${index}`, from: 30 + index * 130 + (day % 4) * 11, minutes: 6 + ((day * 7 + index * 5) % 23), lag: 2 + ((day + 2 * index) % 7) };
}
