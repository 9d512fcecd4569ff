/**
 * Every command the product has, once. The title is a key of `package.nls.json`; `palette: false` keeps a command that
 * needs an argument out of the command palette. package.json is checked against this table by a test.
 */
export const commands = {
  findRunbook: { title: "%command.findRunbook%", icon: "$(book)", palette: true },
  claimForTeam: { title: "%command.claimForTeam%", icon: "$(person-add)", palette: true },
  createRunbook: { title: "%command.createRunbook%", icon: "$(new-file)", palette: true },
  markReviewed: { title: "%command.markReviewed%", icon: null, palette: true },
  goToRule: { title: "%command.goToRule%", icon: "$(go-to-file)", palette: true },
  refresh: { title: "%command.refresh%", icon: "$(refresh)", palette: true },
  showLog: { title: "%command.showLog%", icon: null, palette: true },
  pauseRecording: { title: "%command.pauseRecording%", icon: null, palette: true },
  resumeRecording: { title: "%command.resumeRecording%", icon: null, palette: true },
  giveReason: { title: "%command.giveReason%", icon: "$(comment)", palette: true },
  returnToWork: { title: "%command.returnToWork%", icon: "$(reply)", palette: true },
  showReport: { title: "%command.showReport%", icon: "$(graph)", palette: true },
  showRecords: { title: "%command.showRecords%", icon: null, palette: true },
  deleteRecords: { title: "%command.deleteRecords%", icon: null, palette: true },
  showEstate: { title: "%command.showEstate%", icon: null, palette: true },
  revealInEstate: { title: "%command.revealInEstate%", icon: null, palette: true },
  estateGroupBy: { title: "%command.estateGroupBy%", icon: "$(group-by-ref-type)", palette: true },
  estateFilter: { title: "%command.estateFilter%", icon: "$(filter)", palette: true },
  estateClearFilter: { title: "%command.estateClearFilter%", icon: "$(clear-all)", palette: true },
  showRunbooks: { title: "%command.showRunbooks%", icon: null, palette: true },
  revealInRunbooks: { title: "%command.revealInRunbooks%", icon: null, palette: true },
  runbooksFilter: { title: "%command.runbooksFilter%", icon: "$(filter)", palette: true },
  runbooksClearFilter: { title: "%command.runbooksClearFilter%", icon: "$(clear-all)", palette: true },
  whyInfra: { title: "%command.whyInfra%", icon: null, palette: true },
  notInfra: { title: "%command.notInfra%", icon: null, palette: true },
  startRun: { title: "%command.startRun%", icon: "$(play)", palette: true },
  finishRun: { title: "%command.finishRun%", icon: "$(pass)", palette: true },
  copyRunRecord: { title: "%command.copyRunRecord%", icon: "$(copy)", palette: true },
  recordReview: { title: "%command.recordReview%", icon: null, palette: true },
  removeRule: { title: "%command.removeRule%", icon: null, palette: false },
  fixPath: { title: "%command.fixPath%", icon: null, palette: false },
  openTarget: { title: "%command.openTarget%", icon: null, palette: false },
  openLink: { title: "%command.openLink%", icon: null, palette: false },
  openFromHover: { title: "%command.openFromHover%", icon: null, palette: false },
  estateClaim: { title: "%command.estateClaim%", icon: null, palette: false },
  estateRevealInExplorer: { title: "%command.estateRevealInExplorer%", icon: null, palette: false },
  createRunbookFor: { title: "%command.createRunbookFor%", icon: "$(new-file)", palette: false },
  markStep: { title: "%command.markStep%", icon: null, palette: false },
  putInTerminal: { title: "%command.putInTerminal%", icon: null, palette: false },
  copyBlock: { title: "%command.copyBlock%", icon: null, palette: false },
} as const satisfies Record<string, { title: string; icon: string | null; palette: boolean }>;

export type CommandName = keyof typeof commands;

