import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { calendarInView } from "../../estate/calendarInView";
import { settings } from "../../host/settings";
import type { FromReportPage, ToReportPage } from "../../model/reportPage";
import type { Signal } from "../../model/signal";
import type { Sprint, SprintCalendar } from "../../model/sprint";
import { dayAfter, dayOf, sprintBefore, sprintOf } from "../../model/sprint";
import type { SprintReport } from "../../model/sprintReport";
import { phrase } from "../../present/phrase";
import { pageWords, placesToDecide, reportPage } from "../../present/reportPage";
import { signalTable } from "../../present/signalTable";
import { planWithTrend } from "../../reports/reportPlan";
import type { AcceptedPlaces } from "./acceptedPlaces";
import { decide } from "./decide";
import { exportReport } from "./exportReport";
import { readSignals } from "./readSignals";
import type { ReportParts } from "./reportParts";

interface Shown {
  readonly report: SprintReport;
  readonly calendar: SprintCalendar;
  readonly damaged: number;
  /** Empty while they are being read. */
  readonly signals: readonly Signal[];
}

/** Somebody who types changes a repository with every key; the signs need not follow each. In milliseconds. */
const signalsEveryMs = 2_000;

/** What an open panel shows, and what becomes of its requests. Whatever comes too late, after another sprint was asked for, is dropped. */
export class ReportSession {
  readonly #parts: ReportParts;
  readonly #accepted: AcceptedPlaces;
  readonly #tell: (told: ToReportPage) => void;
  #shown: Shown | null = null;
  #asked = 0;
  #waiting: NodeJS.Timeout | undefined;
  readonly #listening: Disposable;

  constructor(parts: ReportParts, accepted: AcceptedPlaces, tell: (told: ToReportPage) => void) {
    this.#parts = parts;
    this.#accepted = accepted;
    this.#tell = tell;
    this.#listening = parts.estates.onDidChange(() => this.#readSignalsSoon());
  }

  dispose(): void {
    this.#asked = Number.NaN;
    this.#listening.dispose();
    clearTimeout(this.#waiting);
  }

  async handle(request: FromReportPage): Promise<void> {
    const shown = this.#shown;
    try {
      if (request.kind === "ready") await this.#read(shown === null ? null : shown.report.sprint);
      else if (shown === null) return;
      else if (request.kind === "previous") await this.#read(sprintBefore(shown.report.sprint, shown.calendar));
      else if (request.kind === "next") await this.#read(this.#next(shown));
      else if (request.kind === "export") await exportReport(shown, request.format);
      else await this.#decide(shown, request);
    } catch (error) {
      this.#parts.log.error("The sprint report failed", error);
      if (request.kind === "export" || request.kind === "decide") void vscode.window.showErrorMessage(phrase({ key: "page.notDone", args: {} }));
      else this.#tell({ kind: "status", text: phrase({ key: "page.failed", args: {} }) });
    }
  }

  /** @param sprint null for the one that goes on. */
  async #read(sprint: Sprint | null): Promise<void> {
    this.#asked += 1;
    const asked = this.#asked;
    if (this.#shown === null) this.#tell({ kind: "status", text: phrase({ key: "page.reading", args: {} }) });
    const calendar = await calendarInView(this.#parts.estates.all, this.#parts.current.value?.root ?? null, settings.sprintCalendar);
    const hours = settings.workingHours();
    const plan = { ...planWithTrend(sprint ?? sprintOf(this.#today(calendar), calendar), calendar), ...(hours === null ? {} : { hours }) };
    const { value: report, health } = await this.#parts.readReport(plan);
    if (asked !== this.#asked) return;
    this.#shown = { report, calendar, damaged: health.corruptLines + health.unreadable, signals: this.#shown?.signals ?? [] };
    this.#show(this.#shown);
    await this.#readSignals();
  }

  /** The signs come when they are known: some of them wait for git, and the report does not wait for them. */
  async #readSignals(): Promise<void> {
    const { report } = this.#shown ?? {};
    if (report === undefined) return;
    const asked = this.#asked;
    const signals = await readSignals(this.#parts, report);
    if (asked !== this.#asked || this.#shown === null || JSON.stringify(signals) === JSON.stringify(this.#shown.signals)) return;
    this.#shown = { ...this.#shown, signals };
    this.#tell({ kind: "signals", table: signalTable(signals), words: pageWords() });
  }

  #readSignalsSoon(): void {
    this.#waiting ??= setTimeout(() => {
      this.#waiting = undefined;
      this.#readSignals().catch((error: unknown) => this.#parts.log.error("The signs could not be read", error));
    }, signalsEveryMs);
  }

  #show(shown: Shown): void {
    const { report, calendar, damaged, signals } = shown;
    const today = this.#today(calendar);
    this.#tell({
      kind: "page",
      page: reportPage(report, {
        hasNext: report.sprint.last < today,
        damaged,
        signals,
        acceptedUntil: (place) => this.#accepted.until(place, today),
        isOpen: ({ repository }) => this.#rootOf(repository) !== null,
      }),
    });
  }

  async #decide(shown: Shown, { place: index, name }: FromReportPage & { kind: "decide" }): Promise<void> {
    const place = placesToDecide(shown.report)[index];
    if (place === undefined) return;
    await decide(name, { place, root: this.#rootOf(place.repository), today: this.#today(shown.calendar) }, this.#accepted);
    if (name === "accept" || name === "takeBack") this.#show(shown);
  }

  #next({ report: { sprint }, calendar }: Shown): Sprint {
    return sprint.last < this.#today(calendar) ? sprintOf(dayAfter(sprint.last, 1), calendar) : sprint;
  }

  #today({ timeZone }: SprintCalendar): string {
    return dayOf(this.#parts.clock.wall(), timeZone);
  }

  #rootOf(repository: string): string | null {
    return this.#parts.estates.all.find(({ root }) => this.#parts.repositoryId(root) === repository)?.root ?? null;
  }
}
