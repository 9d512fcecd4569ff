import type { CheckKind, ToolReason } from "../liveCheck";
import type { NoArguments } from "./noArguments";

/** Checking drift from the editor. */
export interface DriftCheckMessages {
  "check.account": NoArguments;
  "check.asked": { production: boolean };
  "check.cut": NoArguments;
  "check.done": { kind: CheckKind; live: number; pending: number; complete: boolean };
  "check.effect": NoArguments;
  "check.environment": NoArguments;
  "check.failed": { code: number | null };
  "check.folder": NoArguments;
  "check.folderLeft": { folder: string; reason: string };
  "check.kept": NoArguments;
  "check.looking": { program: string };
  "check.nowhere": NoArguments;
  "check.noPlan": NoArguments;
  "check.noTool": NoArguments;
  "check.notDone": { reason: string };
  "check.notInitialised": { root: string; program: string };
  "check.notRun": NoArguments;
  "check.pick": { more: number };
  "check.pickTitle": NoArguments;
  "check.putInit": { program: string };
  "check.runs": NoArguments;
  "check.running": { root: string };
  "check.set": { name: string };
  "check.stopped": NoArguments;
  "check.stopping": NoArguments;
  "check.title": { root: string };
  "check.tool": NoArguments;
  "check.toolWhy": { why: ToolReason };
  "check.unknown": NoArguments;
  "check.variables": NoArguments;
  "check.variablesOf": { job: string; path: string; line: number };
  "check.variablesRefused": { path: string };
  "check.variablesTitle": { root: string };
  "check.willRun": { command: string };
  "check.workspace": NoArguments;
}
