/**
 * Every setting, once: its key below `infraSteward`, its default and who may set it. `machine` and `application` settings
 * are taken from the person's own settings alone, whatever a repository's `.vscode/settings.json` says.
 */
export const settingsTable = {
  "quiet": { default: false, scope: "window" },
  "hover.enabled": { default: true, scope: "window" },
  "statusBar.enabled": { default: true, scope: "window" },
  "codeLens": { default: false, scope: "window" },
  "productionGuard": { default: true, scope: "window" },
  "associations": { default: {} as Readonly<Record<string, string>>, scope: "resource" },
  "findings": { default: {} as Readonly<Record<string, string>>, scope: "resource" },
  "ownership.dialect": { default: "auto", scope: "resource" },
  "ownership.tags": { default: ["owner", "Owner", "team", "Team"] as readonly string[], scope: "resource" },
  "runbooks.folders": { default: [] as readonly string[], scope: "resource" },
  "runbooks.codeLens": { default: true, scope: "window" },
  "contextSwitches.record": { default: true, scope: "application" },
  "contextSwitches.infraIsMyWork": { default: false, scope: "application" },
  "contextSwitches.myTeams": { default: [] as readonly string[], scope: "application" },
  "contextSwitches.plannedBranches": { default: ["infra", "infra/**", "infra-*", "ops/**", "platform/**", "terraform/**"] as readonly string[], scope: "application" },
  "contextSwitches.neverRecord": { default: [] as readonly string[], scope: "application" },
  "contextSwitches.terminalPrograms": { default: false, scope: "application" },
  "contextSwitches.sprint": { default: {} as Readonly<Record<string, unknown>>, scope: "application" },
  "contextSwitches.workingHours": { default: { days: [1, 2, 3, 4, 5], from: "08:00", to: "18:00" }, scope: "application" },
  "contextSwitches.signals": { default: {} as Readonly<Record<string, number>>, scope: "application" },
  "contextSwitches.keepDays": { default: 400, scope: "application" },
} as const;

export type SettingKey = keyof typeof settingsTable;

