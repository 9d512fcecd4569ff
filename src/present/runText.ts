import type { Environment } from "../model/environment";
import type { Message } from "../model/message";
import type { Runbook } from "../model/runbook";
import type { RunbookRun } from "../model/runbookRun";
import type { TerminalEnvironments } from "../model/terminalQuestion";
import { phrase } from "./phrase";

/** How far the clock on the wall is ahead of UTC at a moment, in minutes. */
export type UtcOffset = (wall: number) => number;

/** The offset of this machine's time zone. */
export const localOffset: UtcOffset = (wall) => -new Date(wall).getTimezoneOffset();

/** The time of day: `14:02`. @param wall milliseconds since 1970. */
export function timeOfDay(wall: number, offset: UtcOffset): string {
  return shifted(wall, offset).slice(11, 16);
}

/** A moment that means the same everywhere: `2026-11-21 14:02 +01:00`. */
function momentText(wall: number, offset: UtcOffset): string {
  const minutes = offset(wall);
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60].map((part) => String(part).padStart(2, "0"));
  return `${shifted(wall, offset).slice(0, 16).replace("T", " ")} ${minutes < 0 ? "-" : "+"}${hours}:${rest}`;
}

function shifted(wall: number, offset: UtcOffset): string {
  return new Date(wall + offset(wall) * 60_000).toISOString();
}

/** A run of a runbook in words, for the ticket that it was done for. */
export interface RunText {
  readonly headline: string;
  readonly facts: readonly string[];
  readonly steps: readonly { readonly done: boolean; readonly number: number; readonly text: string; readonly time: string | null }[];
  /** What a reader has to know about the steps; null where there is nothing. */
  readonly note: string | null;
}

/**
 * @param runbook null when it is not there any more: the steps are numbers then.
 * @param person who did it, as they want to be named; null leaves it out.
 */
export function runText(run: RunbookRun, runbook: Pick<Runbook, "title" | "steps"> | null, person: string | null, offset: UtcOffset): RunText {
  const facts: readonly Message[] = [
    { key: "run.recordRunbook", args: { path: run.path } },
    { key: "run.recordStarted", args: { at: momentText(run.started, offset) } },
    { key: "run.recordFinished", args: { at: run.finished === null ? null : momentText(run.finished, offset) } },
    ...(person === null ? [] : [{ key: "run.recordBy", args: { person } } as const]),
  ];
  const steps = Array.from({ length: run.steps }, (_, index) => {
    const doneAt = run.done.get(index + 1);
    const text = runbook?.steps[index]?.text ?? phrase({ key: "run.recordStep", args: { step: index + 1 } });
    return { done: doneAt !== undefined, number: index + 1, text, time: doneAt === undefined ? null : timeOfDay(doneAt, offset) };
  });
  return { headline: phrase({ key: "run.recordHead", args: { title: runbook?.title ?? run.path } }), facts: facts.map(phraseOf), steps, note: changedNote(run, runbook) };
}

/** Says when the ticks may stand at other steps than they were made for; null where they do not. */
export function changedNote(run: RunbookRun, runbook: Pick<Runbook, "steps"> | null): string | null {
  const now = runbook?.steps.length ?? run.steps;
  return now === run.steps ? null : phrase({ key: "run.changed", args: { now, before: run.steps } });
}

/** Where a command is meant to run and where the terminal is, each with what tells. */
export function environmentsText({ runbook, terminal }: TerminalEnvironments, name: string): string {
  const unknown = phrase({ key: "terminal.unknown", args: {} });
  const meant = runbook.map(({ environment, path }) => `${nameOf(environment)} (${path})`).join(", ");
  const there = terminal.map(nameOf).join(", ");
  const said = phrase({ key: "terminal.environments", args: { runbook: meant || unknown, terminal: there || unknown, name } });
  return [said, ...terminal.map(({ reason }) => phraseOf(reason))].join(" ");
}

function nameOf({ name, production }: Environment): string {
  return production ? name.toUpperCase() : name;
}

function phraseOf(message: Message): string {
  return phrase(message);
}
