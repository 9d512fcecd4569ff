import type { Reason } from "../visit";
import type { NoArguments } from "./noArguments";

/** What is recorded, and what a person can do about it. */
export interface SwitchMessages {
  // what is recorded, and what a person can do about it
  "notice.text": { infraIsMyWork: boolean };
  "notice.keep": NoArguments;
  "notice.turnOff": NoArguments;
  "notice.see": NoArguments;
  "records.exported": { count: number; name: string };
  "records.head": { count: number; shown: number; damaged: number; lost: number };
  "delete.question": NoArguments;
  "delete.detail": NoArguments;
  "delete.confirm": NoArguments;
  "delete.done": { files: number; left: number };

  // what a visit was for, and the way back from it
  "reason.ask": NoArguments;
  "reason.name": { reason: Reason };
  "reason.placeholder": NoArguments;
  "reason.title": NoArguments;
  "reason.tooltip": NoArguments;
  "return.nowhere": NoArguments;

  // the view of context switches
  "switches.ofEditor": { time: string };
  "switches.places": NoArguments;
  "switches.recording": { state: "on" | "paused" | "failing" | "off" };
  "switches.recordingHint": { state: "on" | "paused" | "failing" | "off" };
  "switches.recordingItem": NoArguments;
  "switches.report": NoArguments;
  "switches.signalCount": { on: number; measured: number };
  "switches.signals": NoArguments;
  "switches.today": NoArguments;
}
