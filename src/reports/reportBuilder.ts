import { dayAfter } from "../model/sprint";
import type { SprintReport, Unseen } from "../model/sprintReport";
import type { JournalRecord, PartRecord, ReturnRecord, VisitRecord } from "../model/visit";
import { DayStrips } from "./dayStrips";
import { infraFigures } from "./infraFigures";
import type { LocalTime } from "./localTime";
import { isWorkingTime, LocalClock, usualWorkingHours } from "./localTime";
import type { ReportPlan } from "./reportPlan";
import { lagFigures } from "./resumptionLag";
import { spread } from "./spread";
import { GrowingTotals, SprintIndex } from "./sprintTotals";
import { toilFigures } from "./toil";
import type { Once } from "./visitSums";
import { VisitSums } from "./visitSums";

/** A visit that began longer before than this many days is not known again. */
const longestVisitDays = 1;

/**
 * Folds records into the report of a sprint, one after the other in the order the journal gives them, so that ten years of
 * them never lie in memory. Records of other times are passed over. Time counts on the day that its record ends on.
 */
export class ReportBuilder {
  readonly #plan: Required<ReportPlan>;
  readonly #clock: LocalClock;
  readonly #index: SprintIndex;
  /** The sprints of the trend; the last is the one that the report is about. */
  readonly #totals: readonly GrowingTotals[];
  readonly #current: GrowingTotals;
  readonly #visits = new Map<string, VisitSums>();
  /** Most records are of the same visit as the one before them. */
  #latest: { readonly id: string; readonly visit: VisitSums } | null = null;
  readonly #texts = new Map<string, string>();
  readonly #once: Once = (text) => {
    const known = this.#texts.get(text);
    if (known === undefined) this.#texts.set(text, text);
    return known ?? text;
  };
  readonly #days = new DayStrips();
  readonly #unseen: { -readonly [K in keyof Unseen]: Unseen[K] } = { records: 0, idleMs: 0, awayMs: 0, unknownMs: 0, pauses: 0, clockJumps: 0, lost: 0 };
  readonly #programs = new Map<string, number>();
  readonly #firstDay: string;
  #edits = 0;
  #saves = 0;
  #glances = 0;
  #outsideMs = 0;

  constructor(plan: ReportPlan) {
    this.#plan = { hours: usualWorkingHours, topPlaces: 10, ...plan };
    const sprints = [...plan.earlier, plan.sprint];
    this.#clock = new LocalClock(plan.timeZone);
    this.#index = new SprintIndex(sprints);
    this.#current = new GrowingTotals(plan.sprint);
    this.#totals = [...plan.earlier.map((sprint) => new GrowingTotals(sprint)), this.#current];
    this.#firstDay = dayAfter((sprints[0] ?? plan.sprint).first, -longestVisitDays);
  }

  add(record: JournalRecord): void {
    const local = this.#clock.at(record.at.wall);
    const totals = this.#totals[this.#index.of(local.day)];
    const isCurrent = totals === this.#current;
    if (isCurrent) this.#unseen.records += 1;
    switch (record.type) {
      case "switch":
        this.#visit(record.visit, local)?.beginIn(record, this.#once);
        break;
      case "part":
        this.#addPart(record, local, totals);
        break;
      case "visit":
        this.#endVisit(record, local, totals);
        break;
      case "time":
        if (totals === undefined) break;
        totals[`${record.area}Ms`] += record.activeMs;
        if (isCurrent) this.#days.add(local.day, `${record.area}Ms`, record.activeMs);
        break;
      case "return":
        this.#addReturn(record, totals);
        break;
      case "owner":
        this.#known(record.visit)?.learnOwner(record);
        break;
      case "reason": {
        const visit = this.#visit(record.visit, local);
        if (visit !== null) visit.reason = record.reason;
        break;
      }
      case "terminal":
        if (isCurrent) this.#programs.set(record.program, (this.#programs.get(record.program) ?? 0) + 1);
        break;
      case "clock":
        if (isCurrent) this.#unseen.clockJumps += 1;
        break;
      case "gap":
        if (isCurrent) this.#unseen.lost += record.last - record.first + 1;
        break;
      case "pause":
        if (isCurrent) this.#unseen.pauses += 1;
        break;
      case "resume":
      case "run":
      case "step":
        break;
    }
  }

  /** The report on everything that was added. More may be added afterwards. */
  report(): SprintReport {
    const { sprint, timeZone, hours, topPlaces } = this.#plan;
    const visits = [...this.#visits.values()];
    for (const [index, totals] of this.#totals.entries()) totals.visits = visits.filter(({ began }) => began === index).length;
    const begun = visits.filter(({ began }) => began === this.#totals.length - 1);
    const lag = lagFigures(this.#current.lags, begun);
    const { productMs, neutralMs, infraMs, glanceMs } = this.#current;
    return {
      version: 1,
      sprint,
      timeZone,
      time: {
        editorMs: productMs + neutralMs + infraMs + glanceMs, productMs, neutralMs, infraMs, glanceMs,
        lowMs: infraMs, highMs: infraMs + lag.seenMs + lag.watchedMs,
      },
      visits: {
        count: begun.length,
        glances: this.#glances,
        fromProduct: begun.filter(({ fromProduct }) => fromProduct).length,
        activeMs: spread(begun.map((visit) => visit.measurement())),
        edits: this.#edits,
        saves: this.#saves,
      },
      lag,
      ...infraFigures(visits, topPlaces),
      toil: toilFigures(visits),
      outsideWorkingHours: { hours, activeMs: this.#outsideMs },
      days: this.#days.strips(begun),
      trend: this.#totals.map((totals) => totals.totals()),
      programs: [...this.#programs].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1)),
      unseen: { ...this.#unseen },
    };
  }

  #addPart(part: PartRecord, local: LocalTime, totals: GrowingTotals | undefined): void {
    const isCurrent = totals === this.#current;
    this.#visit(part.visit, local)?.addPart(part, isCurrent, this.#once);
    if (totals === undefined) return;
    totals.infraMs += part.activeMs;
    if (!isCurrent) return;
    this.#edits += part.edits;
    this.#saves += part.saves;
    this.#days.add(local.day, "infraMs", part.activeMs);
    if (!isWorkingTime(local, this.#plan.hours)) this.#outsideMs += part.activeMs;
  }

  #endVisit(record: VisitRecord, local: LocalTime, totals: GrowingTotals | undefined): void {
    if (!record.glance) this.#visit(record.visit, local)?.end(record);
    else if (totals !== undefined) totals.glanceMs += record.activeMs;
    if (totals !== this.#current) return;
    if (record.glance) {
      this.#glances += 1;
      this.#days.add(local.day, "glanceMs", record.activeMs);
    }
    this.#unseen.idleMs += record.idleMs;
    this.#unseen.awayMs += record.awayMs;
    this.#unseen.unknownMs += record.unknownMs;
  }

  #addReturn({ visit, activeMs, censored }: ReturnRecord, totals: GrowingTotals | undefined): void {
    totals?.lags.push({ ms: activeMs, censored: censored !== null });
    const known = this.#known(visit);
    if (known !== undefined) known.hasReturn = true;
  }

  /** What is known of a visit so far; null when it begins outside all sprints and is none of the report's. */
  #visit(id: string, local: LocalTime): VisitSums | null {
    const known = this.#known(id);
    if (known !== undefined) return known;
    const began = this.#index.of(local.day);
    if (began < 0 && (local.day < this.#firstDay || local.day > this.#plan.sprint.last)) return null;
    const visit = new VisitSums(began, local);
    this.#visits.set(id, visit);
    this.#latest = { id, visit };
    return visit;
  }

  #known(id: string): VisitSums | undefined {
    if (this.#latest?.id === id) return this.#latest.visit;
    const visit = this.#visits.get(id);
    if (visit !== undefined) this.#latest = { id, visit };
    return visit;
  }
}
