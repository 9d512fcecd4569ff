import type { SwitchMessages } from "../../model/messages/switches";
import type { Words } from "../phrasing";
import { reasonNames } from "./reportNames";

/** What is recorded, and what a person can do about it. */
export const switches: Words<SwitchMessages> = {
  // what is recorded, and what a person can do about it
  "notice.text": ({ infraIsMyWork }) =>
    `Infra Steward notes how long you are in infrastructure code and how long outside it: time, visits${infraIsMyWork ? " and short looks" : ", short looks, switches and returns"}; and runs of runbooks. The notes stay on this machine.`,
  "notice.keep": () => "Keep",
  "notice.turnOff": () => "Turn off",
  "notice.see": () => "See what is recorded",
  "records.exported": ({ count, name }) => `${count} ${count === 1 ? "record" : "records"} written to ${name}.`,
  "records.head": ({ count, shown, damaged, lost }) =>
    [
      count === 0 ? "Nothing is recorded." : `${count} ${count === 1 ? "record" : "records"}, on this machine only${shown < count ? `; the newest ${shown}` : ""}.`,
      ...(damaged === 0 ? [] : [`${damaged} damaged lines were left out.`]),
      ...(lost === 0 ? [] : [`${lost} records could not be written.`]),
    ].join(" "),
  "delete.question": () => "Delete everything that was recorded about context switches, runs of runbooks and drift checks on this machine?",
  "delete.detail": () => "Remote machines and containers have journals of their own. Nothing brings the records back.",
  "delete.confirm": () => "Delete",
  "delete.done": ({ files, left }) =>
    left === 0 ? `Deleted: ${files} ${files === 1 ? "file" : "files"}.` : `Deleted ${files} files; ${left} could not be removed and are not read any more.`,

  // what a visit was for, and the way back from it
  "reason.ask": () => "why infra?",
  "reason.name": ({ reason }) => reasonNames[reason],
  "reason.placeholder": () => "A number takes it at once; Esc says nothing.",
  "reason.title": () => "What was this detour for?",
  "reason.tooltip": () => "Say in one key what this detour is for, or say nothing. Only you see it.",
  "return.nowhere": () => "There is no product code to return to yet: none was open in this window.",

  // the view of context switches
  "switches.ofEditor": ({ time }) => `of ${time} in the editor`,
  "switches.places": () => "Places that took most time",
  "switches.recording": ({ state }) => ({ on: "Recording", paused: "Recording is paused", failing: "Records cannot be written down", off: "Recording is off" })[state],
  "switches.recordingHint": ({ state }) => ({ on: "on this machine only · click to pause", paused: "click to resume", failing: "click for the log", off: "click for the setting" })[state],
  "switches.recordingItem": () => "Infra Steward: Context Switches",
  "switches.report": () => "Show Sprint Report",
  "switches.signalCount": ({ on, measured }) => `${on} of ${measured} measured`,
  "switches.signals": () => "Signs that infrastructure needs an owner",
  "switches.today": () => "Today",
};
