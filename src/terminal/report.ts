import { diskTree } from "../estate/trees/disk";
import { sprintCalendarOf } from "../estate/sprintCalendar";
import { signalFacts } from "../estate/signalFacts";
import { readJournal } from "../journal/reader";
import type { Sprint, SprintCalendar } from "../model/sprint";
import type { Signal } from "../model/signal";
import { dayOf, sprintById, sprintOf } from "../model/sprint";
import { phrase } from "../present/phrase";
import { reportSections } from "../present/reportPage";
import { reportTables } from "../present/reportTables";
import { reportLines, reportText } from "../present/reportText";
import { signalReadings } from "../present/signalReadings";
import { signalLines, signalTable } from "../present/signalTable";
import { csvReport } from "../reports/export/csv";
import { htmlReport } from "../reports/export/html";
import { markdownReport } from "../reports/export/markdown";
import { ReportBuilder } from "../reports/reportBuilder";
import { firstMoment, planWithTrend } from "../reports/reportPlan";
import { signals } from "../reports/signals";
import type { SprintReport } from "../model/sprintReport";
import type { Command, Invocation, World } from "./command";
import { UsageError } from "./command";
import { dayOption, journalOf, warnOfDamage } from "./journal";
import { visible } from "../present/visibleText";

const formats = ["text", "html", "markdown", "csv"] as const;
type Format = (typeof formats)[number];

/** `report`: what infrastructure took of a sprint, from the journal of this machine. */
export const report: Command = {
  name: "report",
  usage: `report [--sprint ID | --from DATE --to DATE] [--format ${formats.join("|")}] [--journal DIR]`,
  summary: "what infrastructure took of a sprint: measured time, whose it was, what the returns cost; and the signs that it needs an owner",
  takesWords: false,
  options: { sprint: { type: "string" }, from: { type: "string" }, to: { type: "string" }, format: { type: "string" } },
  async run(invocation, world) {
    const format = formatOf(invocation);
    const folder = await journalOf("report", invocation, world);
    const calendar = await calendarOf(invocation, world);
    const sprint = askedSprint(invocation, calendar, world.clock.wall());
    const isRange = invocation.options["from"] !== undefined || invocation.options["to"] !== undefined;
    const plan = isRange ? { sprint, earlier: [], timeZone: calendar.timeZone } : planWithTrend(sprint, calendar);
    const builder = new ReportBuilder(plan);
    warnOfDamage(world, await readJournal(folder, ({ record }) => builder.add(record), firstMoment(plan)));
    const value = builder.report();
    // The figures are there; the signs ask all of the repository, and may take a while.
    if (!invocation.json && format === "text") for (const line of reportLines(value)) world.out(visible(line));
    const signs = await signsOf(invocation, world, value);
    if (invocation.json) world.out(JSON.stringify({ ...value, signals: signs }));
    else if (format === "text") for (const line of signalLines(signs)) world.out(visible(line));
    else for (const line of inFormat(value, signs, format)) world.out(line);
    return 0;
  },
};

/** Held against the usual thresholds: those that a person sets are the editor's. */
async function signsOf({ root }: Invocation, world: World, report: SprintReport): Promise<readonly Signal[]> {
  const estate = await world.openEstate(root, null);
  await estate.historySettled();
  // What left traces of deploys is looked up when somebody asks, and is in the second answer.
  await estate.historySigns();
  await estate.historySettled();
  return signals(signalReadings(await signalFacts(estate), report));
}

function inFormat(value: SprintReport, signs: readonly Signal[], format: Exclude<Format, "text">): readonly string[] {
  const table = signalTable(signs);
  if (format === "html") return htmlReport({ ...reportText(value), signals: table, sections: reportSections(value), warnings: [], figures: phrase({ key: "page.figures", args: {} }), language: phrase({ key: "language.code", args: {} }) });
  const [headline = "", ...lines] = reportLines(value);
  const tables = [...reportTables(value), table];
  return format === "csv" ? csvReport(tables) : markdownReport({ headline, lines, tables });
}

function formatOf({ options, json }: Invocation): Format {
  const given = options["format"];
  if (given === undefined) return "text";
  const format = formats.find((known) => known === given);
  if (format === undefined || json) throw new UsageError(`--format is one of ${formats.join(", ")}, and goes without --json`);
  return format;
}

/** As the repository counts its sprints; what is wrong with its settings is said, and there is a report all the same. */
async function calendarOf({ root }: Invocation, world: World): Promise<SprintCalendar> {
  const { value, problems } = await sprintCalendarOf(diskTree(root, { git: null }), Intl.DateTimeFormat().resolvedOptions().timeZone);
  for (const { path, line, message } of problems) world.err(`infra-steward: ${path}${line === null ? "" : `:${line}`}: ${phrase(message)}`);
  return value;
}

/** @param now milliseconds since 1970. */
function askedSprint(invocation: Invocation, calendar: SprintCalendar, now: number): Sprint {
  const id = invocation.options["sprint"];
  const [from, to] = [dayOption(invocation, "from"), dayOption(invocation, "to")];
  const today = dayOf(now, calendar.timeZone);
  if (from === null && to === null) {
    if (typeof id !== "string") return sprintOf(today, calendar);
    const sprint = sprintById(id, calendar);
    if (sprint === null) throw new UsageError(`there is no sprint ${id}; this one is ${sprintOf(today, calendar).id}`);
    return sprint;
  }
  if (id !== undefined || from === null) throw new UsageError("report takes --sprint, or --from with or without --to");
  const last = to ?? today;
  if (last < from) throw new UsageError("--to is before --from");
  return { id: `${from}/${last}`, name: null, first: from, last };
}
