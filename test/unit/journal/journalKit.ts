import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import type { Clock } from "../../../src/base/clock";
import { silentLogger } from "../../../src/base/logger";
import type { Entry } from "../../../src/journal/entry";
import { currentGeneration, generationFolder } from "../../../src/journal/generation";
import type { JournalHealth } from "../../../src/journal/health";
import type { Journal, JournalOptions } from "../../../src/journal/journal";
import { openJournal } from "../../../src/journal/journal";
import { readJournal } from "../../../src/journal/reader";
import type { JournalRecord, PartRecord } from "../../../src/model/visit";

/** Tuesday 3 November 2026, 09:00 UTC. */
export const kitStart = Date.UTC(2026, 10, 3, 9);

/** A clock that goes only when it is told to. */
class FakeClock implements Clock {
  #wall = kitStart;
  #monotonic = 1_000;

  wall(): number {
    return this.#wall;
  }

  monotonic(): number {
    return this.#monotonic;
  }

  pass(ms: number): void {
    this.#wall += ms;
    this.#monotonic += ms;
  }

  setWall(wall: number): void {
    this.#wall = wall;
  }
}

/** A folder for one test's journal, and everything that has to go afterwards. */
export class Kit {
  readonly home = mkdtempSync(path.join(os.tmpdir(), "journal-"));
  readonly folder = path.join(this.home, "events");
  readonly clock = new FakeClock();
  readonly #open: Journal[] = [];

  /** One window's journal. */
  window(options: Partial<JournalOptions> = {}): Journal {
    const journal = openJournal({ folder: this.folder, clock: this.clock, retentionDays: 400, log: silentLogger, ...options });
    this.#open.push(journal);
    return journal;
  }

  /** A record of now that tells itself apart by its number of edits. */
  part(edits: number): PartRecord {
    return {
      type: "part", at: { wall: this.clock.wall(), monotonic: this.clock.monotonic() }, visit: "w.1", repository: "shop",
      path: "infra/prod/rds.tf", system: "terraform", environment: "production", whose: "team", team: "@acme/platform", runbook: null,
      activeMs: 60_000, edits, saves: 0, day: "2026-11-03",
    };
  }

  async read(): Promise<{ entries: Entry[]; health: JournalHealth }> {
    const entries: Entry[] = [];
    const health = await readJournal(this.folder, (entry) => entries.push(entry));
    return { entries, health };
  }

  /** The segments that count, with their folder. */
  segments(): string[] {
    const generation = generationFolder(this.folder, currentGeneration(this.folder));
    return readdirSync(generation).sort().map((name) => path.join(generation, name));
  }

  dispose(): void {
    for (const journal of this.#open) journal.close();
    rmSync(this.home, { recursive: true, force: true });
  }
}

/** The numbers of edits of the parts among the records. */
export function editsOf(entries: readonly Entry[]): number[] {
  return entries.flatMap(({ record }) => (record.type === "part" ? [record.edits] : []));
}

export function typesOf(entries: readonly Entry[]): JournalRecord["type"][] {
  return entries.map(({ record }) => record.type);
}
