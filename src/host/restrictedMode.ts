import type { Untrusted } from "../model/message";
import type { CommandName } from "./commandTable";

/**
 * What each command does in a folder that nobody has trusted: it only `reads` (the person's own records and clipboard are
 * theirs, and no file of the repository), or it refuses, because it would edit files, write into a terminal, start a tool or
 * record something. `registerCommand` holds every command to it, for anything may call one, whatever the menus show.
 */
export const inRestrictedMode: Readonly<Record<CommandName, "reads" | Untrusted>> = {
  findRunbook: "reads",
  claimForTeam: "edit",
  createRunbook: "edit",
  markReviewed: "edit",
  goToRule: "reads",
  refresh: "reads",
  showLog: "reads",
  copyDiagnostics: "reads",
  // To record less, to see and to delete what is kept never waits for trust.
  pauseRecording: "reads",
  resumeRecording: "reads",
  giveReason: "record",
  returnToWork: "reads",
  showReport: "reads",
  showRecords: "reads",
  exportRecords: "reads",
  deleteRecords: "reads",
  showEstate: "reads",
  revealInEstate: "reads",
  estateGroupBy: "reads",
  estateFilter: "reads",
  estateClearFilter: "reads",
  showRunbooks: "reads",
  revealInRunbooks: "reads",
  runbooksFilter: "reads",
  runbooksClearFilter: "reads",
  showBacklog: "reads",
  addToBacklog: "edit",
  createBacklog: "edit",
  whyInfra: "reads",
  notInfra: "edit",
  // A run is kept in memory there, and says so.
  startRun: "reads",
  finishRun: "reads",
  copyRunRecord: "reads",
  recordReview: "edit",
  checkDrift: "tool",
  expectDrift: "edit",
  ignoreHere: "edit",
  openDrift: "reads",
  removeRule: "edit",
  fixPath: "edit",
  explainFinding: "reads",
  openTarget: "reads",
  openLink: "reads",
  openFromHover: "reads",
  estateClaim: "edit",
  estateRevealInExplorer: "reads",
  createRunbookFor: "edit",
  backlogTick: "edit",
  backlogOpenPlace: "reads",
  markStep: "reads",
  putInTerminal: "terminal",
  copyBlock: "reads",
};
