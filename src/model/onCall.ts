import type { Source } from "./evidence";
import { startOfDay } from "./localTime";
import type { Problem } from "./message";
import { dayAfter, dayOf } from "./sprint";

/** Who takes turns, as `.infra-steward.yaml` says it. */
export interface Rota {
  /** In the order of their turns, as written; at least one. */
  readonly people: readonly string[];
  /** The first day of the first turn, `YYYY-MM-DD`. */
  readonly starts: string;
  /** Days in a turn. */
  readonly everyDays: number;
  /** Whose midnight hands over. */
  readonly timeZone: string;
}

/** How a repository says who is on call; `timeZone` is null where nothing names one. */
export type OnCallSettings =
  | { readonly kind: "rota"; readonly rota: readonly string[]; readonly second: readonly string[]; readonly starts: string; readonly everyDays: number; readonly timeZone: string | null; readonly line: number }
  | { readonly kind: "calendar"; readonly path: string; readonly timeZone: string | null; readonly line: number };

/** Whose turn it is, and whose it will be. Instants are milliseconds since 1970-01-01T00:00Z. */
export interface Turns {
  /** null before the first turn, and between the events of a calendar; `until` is null where nobody takes over. */
  readonly now: { readonly who: string; readonly until: number | null } | null;
  /** null where nobody takes over. */
  readonly next: { readonly who: string; readonly from: number } | null;
}

/** Who is on call by one statement, with the line that says so. */
export interface OnCallTurns extends Turns {
  readonly role: "first" | "second" | "calendar";
  readonly timeZone: string;
  readonly source: Source;
}

/** Where a service catalog says that whoever is on call can be reached. */
export interface OnCallLink {
  readonly provider: string;
  /** The service, team or schedule; null where only the address is given. */
  readonly name: string | null;
  readonly url: string | null;
  readonly source: Source;
}

/** Everything that the repository says about who is on call for a place. */
export interface OnCallAnswer {
  readonly turns: readonly OnCallTurns[];
  readonly links: readonly OnCallLink[];
  /** What could not be read of it. */
  readonly problems: readonly Problem[];
}

const dayMs = 86_400_000;

/**
 * Whose turn it is at an instant. Turns change at midnight of the rota's time zone, so one over a change of the clocks is an
 * hour shorter or longer; whoever follows themselves is not told to hand over.
 * @param at milliseconds since 1970-01-01T00:00Z.
 */
export function turnsAt({ people, starts, everyDays, timeZone }: Rota, at: number): Turns {
  const days = (Date.parse(dayOf(at, timeZone)) - Date.parse(starts)) / dayMs;
  const turn = Math.floor(days / everyDays);
  const whose = (index: number): string => people[index % people.length] ?? "";
  const begins = (index: number): number => startOfDay(dayAfter(starts, index * everyDays), timeZone);
  if (turn < 0) return { now: null, next: { who: whose(0), from: begins(0) } };
  const who = whose(turn);
  const ahead = people.findIndex((_, step) => whose(turn + step + 1) !== who);
  if (ahead < 0) return { now: { who, until: null }, next: null };
  const from = begins(turn + ahead + 1);
  return { now: { who, until: from }, next: { who: whose(turn + ahead + 1), from } };
}
