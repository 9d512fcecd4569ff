import type { NotKept } from "../runbookRun";
import type { NoArguments } from "./noArguments";

/** Working through a runbook. */
export interface RunMessages {
  // working through a runbook
  "run.begun": NoArguments;
  "run.changed": { now: number; before: number };
  "run.copied": NoArguments;
  "run.copy": NoArguments;
  "run.done": { time: string };
  "run.finish": NoArguments;
  "run.lens": { since: string; done: number; steps: number };
  "run.markDone": NoArguments;
  "run.markNotDone": { time: string };
  "run.none": NoArguments;
  "run.noSteps": NoArguments;
  "run.notKept": { why: NotKept };
  "run.notRunbook": NoArguments;
  "run.progress": { title: string; done: number; steps: number };
  "run.recordBy": { person: string };
  "run.recordFinished": { at: string | null };
  "run.recordHead": { title: string };
  "run.recordRunbook": { path: string };
  "run.recordStarted": { at: string };
  "run.recordStep": { step: number };
  "run.start": NoArguments;

  // putting a command of a runbook into a terminal
  "terminal.ask": { line: number; path: string };
  "terminal.copied": { lines: number };
  "terminal.copyBlock": NoArguments;
  "terminal.empty": NoArguments;
  "terminal.environments": { runbook: string; terminal: string; name: string };
  "terminal.gone": NoArguments;
  "terminal.invisible": { character: string };
  "terminal.new": NoArguments;
  "terminal.notCommand": { line: number };
  "terminal.notRun": NoArguments;
  "terminal.put": NoArguments;
  "terminal.severalLines": NoArguments;
  "terminal.stale": NoArguments;
  "terminal.tooLong": { max: number };
  "terminal.unknown": NoArguments;
}
