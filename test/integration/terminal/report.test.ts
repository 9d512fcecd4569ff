import assert from "node:assert/strict";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { toStored } from "../../../src/journal/entry";
import { encodeLine } from "../../../src/journal/line";
import type { Signal } from "../../../src/model/signal";
import { signalNames } from "../../../src/model/signal";
import type { JournalRecord } from "../../../src/model/visit";
import { temporaryFolder, writeFiles } from "../git/temporary";
import { activity, checkout, database, edit, end, focused, open, run, stepToEvent, withTicks } from "../../unit/model/story";
import { steward } from "./steward";

const writer = "0123456789abcdef0123456789abcdef";

/** Ten minutes of product code, five of infra code that is nobody's, and an edit two minutes after the return. */
function story(): JournalRecord[] {
  const working = Array.from({ length: 34 }, (_, index) => [(index + 1) * 30, activity] as const);
  const moves = [[0, focused], [0, open(checkout)], [600, open(database)], [900, open(checkout)], [1020, edit], [1030, end]] as const;
  return run(withTicks([...moves, ...working].toSorted(([a], [b]) => a - b)).map(stepToEvent)).records;
}

function writeJournal(folder: string, records: readonly JournalRecord[]): void {
  mkdirSync(join(folder, "1"), { recursive: true });
  writeFileSync(join(folder, "1", `${writer}.0.jsonl`), Buffer.concat(records.map((record, index) => encodeLine(toStored(record, writer, index, 0)))));
}

describe("report, from a journal of one morning", () => {
  const folder = temporaryFolder();
  before(() => {
    const events = ["BEGIN:VEVENT", "UID:1", "DTSTART;VALUE=DATE:20261102", "DTEND;VALUE=DATE:20261116", "SUMMARY:Sprint 23", "END:VEVENT"];
    writeFiles(folder, {
      "shop/infra/prod/rds.tf": 'resource "aws_db_instance" "main" {}\n',
      "shop/.infra-steward.yaml": "sprint: { starts: 2026-11-02, lengthDays: 14, timeZone: UTC }\n",
      "listed/.infra-steward.yaml": "sprint: { calendar: sprints.ics, timeZone: UTC }\n",
      "listed/sprints.ics": ["BEGIN:VCALENDAR", ...events, "END:VCALENDAR"].join("\r\n"),
      "wrong/.infra-steward.yaml": "sprint: { calendar: nowhere.ics, timeZone: UTC }\n",
      "plain/readme.txt": "",
    });
    writeJournal(join(folder, "journal"), story());
  });

  const report = (root: string, ...args: readonly string[]) => steward(["report", "--root", root, "--journal", "journal", ...args], { folder });

  it("shows the sprint's first screen", async () => {
    const { code, out, err } = await report("shop", "--sprint", "2026-11-02");
    assert.deepEqual([code, err], [0, []]);
    assert.deepEqual(out.slice(0, 9), [
      "Sprint from 2026-11-02 · 2–15 Nov · only you see this",
      "INFRA     5 min to 7 min of 17 min in the editor (29–41 %)",
      "          measured 5 min: 1 visit (0 glances, 0 s, not counted)",
      "          return lag 2 min: n=1, median 2 min (2 min–2 min); 0 of 1 returns (0 %) saw no edit",
      "WHOSE     nobody's 5 min (100 %)",
      "UNPLANNED 5 min · outside working hours 0 s",
      "          1 of 1 visits met no owner or no runbook (no owner: 1, no runbook: 0)",
      "TOP       infra/prod/rds.tf    5 min  1 visit  no owner",
      "NOT SEEN  cloud console, terminals, chat, other editors",
    ]);
  });

  it("tells the signs below it, and which of them were not measured", async () => {
    const { out } = await report("shop", "--sprint", "2026-11-02");
    const signs = out.slice(9);
    assert.equal(signs.length, 9);
    assert.match(signs[0] ?? "", /^SIGNS {5}People who commit: not measured, .+ · asks for attention above 5$/);
    assert.equal(signs[2], "          Systems: 1 in 1 file · asks for attention above 3: no");
    assert.match(signs[4] ?? "", /^ {10}Share of time on infrastructure: 29 % .*· asks for attention above 15 %, high above 20 %: yes, high$/);
  });

  it("is one JSON object, with the sprints before", async () => {
    const { out } = await report("shop", "--sprint", "2026-11-02", "--json");
    assert.equal(out.length, 1);
    const value: unknown = JSON.parse(out[0] ?? "");
    assert.ok(typeof value === "object" && value !== null && "time" in value && "trend" in value && Array.isArray(value.trend));
    assert.deepEqual(value.time, { editorMs: 1_030_000, productMs: 730_000, neutralMs: 0, infraMs: 300_000, glanceMs: 0, lowMs: 300_000, highMs: 420_000 });
    assert.equal(value.trend.length, 8);
    assert.ok("signals" in value && Array.isArray(value.signals));
    const signs = new Map(value.signals.map((sign: Signal) => [sign.name, sign]));
    assert.deepEqual([...signs.keys()], [...signalNames]);
    assert.deepEqual([signs.get("committers")?.state, signs.get("infraShare")?.state, signs.get("systems")?.state], ["notMeasured", "high", "off"]);
  });

  const headlines: readonly [what: string, root: string, args: readonly string[], headline: RegExp][] = [
    ["the sprint of today, with nothing in it", "shop", [], /^Sprint from 2026-11-16 · 16–29 Nov/],
    ["a sprint by the name that its calendar gives it", "listed", ["--sprint", "Sprint 23"], /^Sprint 23 · 2–15 Nov/],
    ["a week where nothing is set", "plain", ["--sprint", "2026-W45"], /^Week 45 · 2–8 Nov/],
    ["days from one to another", "shop", ["--from", "2026-10-26", "--to", "2026-11-03"], /^These days · 26 Oct – 3 Nov/],
    ["days until today", "shop", ["--from", "2026-11-03"], /^These days · 3–20 Nov/],
  ];
  for (const [what, root, args, headline] of headlines) {
    it(`takes ${what}`, async () => {
      const { code, out, err } = await report(root, ...args);
      assert.deepEqual([code, err], [0, []]);
      assert.match(out[0] ?? "", headline);
      if (args.length === 0) assert.match(out[1] ?? "", /nothing was recorded/);
    });
  }

  it("says what is wrong with the settings, and reports by weeks", async () => {
    const { code, out, err } = await report("wrong", "--sprint", "2026-W45");
    assert.deepEqual([code, err], [0, ["infra-steward: nowhere.ics: nowhere.ics does not exist."]]);
    assert.match(out[0] ?? "", /^Week 45/);
  });

  it("exports Markdown and CSV", async () => {
    const markdown = await report("shop", "--sprint", "2026-11-02", "--format", "markdown");
    assert.ok(markdown.out.includes("| infra/prod/rds.tf | 5 | 1 | 0 | terraform | production | nobody's |"), markdown.out.join("\n"));
    const csv = await report("shop", "--sprint", "2026-11-02", "--format", "csv");
    assert.ok(csv.out.includes("Places that took most time,infra/prod/rds.tf,minutes,5"), csv.out.join("\n"));
    for (const { out } of [markdown, csv]) assert.ok(out.some((line) => line.includes("Signs that infrastructure needs an owner")), out.join("\n"));
  });

  const mistakes: readonly [what: string, args: readonly string[], sentence: RegExp][] = [
    ["a sprint that is none", ["--sprint", "2026-11-03"], /there is no sprint 2026-11-03; this one is 2026-11-16/],
    ["a sprint and days", ["--sprint", "2026-11-02", "--from", "2026-11-03"], /report takes --sprint, or --from/],
    ["an end without a start", ["--to", "2026-11-03"], /report takes --sprint, or --from/],
    ["an end before the start", ["--from", "2026-11-03", "--to", "2026-11-02"], /--to is before --from/],
    ["a day that the month does not have", ["--from", "2026-02-30"], /--from takes a date/],
    ["a format that is none", ["--format", "pdf"], /--format is one of text, html, markdown, csv/],
    ["a format and JSON", ["--format", "csv", "--json"], /goes without --json/],
    ["a word too many", ["today"], /Usage: infra-steward report/],
  ];
  for (const [what, args, sentence] of mistakes) {
    it(`refuses ${what}`, async () => {
      const { code, out, err } = await report("shop", ...args);
      assert.deepEqual([code, out.length, err.length], [2, 0, 1]);
      assert.match(err[0] ?? "", sentence);
    });
  }

  it("needs a journal, and takes the one of VS Code", async () => {
    assert.match((await steward(["report"], { folder })).err[0] ?? "", /report needs --journal DIR/);
    assert.equal((await steward(["report", "--root", "shop"], { folder, journalFolder: join(folder, "nowhere") })).code, 0);
  });
});
