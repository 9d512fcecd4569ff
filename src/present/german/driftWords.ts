import type { ChangeAction, DriftTool } from "../../model/drift";
import type { ToolReason } from "../../model/liveCheck";

/** What was done to a resource outside the code. */
export const changedOutside: Readonly<Record<ChangeAction, string>> = {
  create: "Außerhalb des Codes angelegt",
  read: "Gelesen",
  update: "Außerhalb des Codes geändert",
  replace: "Außerhalb des Codes ersetzt",
  delete: "Außerhalb des Codes gelöscht",
  forget: "Nicht mehr verwaltet",
  move: "Umbenannt",
  import: "Übernommen",
};

/** What an apply would do. */
export const toBeDone: Readonly<Record<ChangeAction, string>> = {
  create: "würde angelegt",
  read: "würde gelesen",
  update: "würde geändert",
  replace: "würde ersetzt",
  delete: "würde gelöscht",
  forget: "würde nicht mehr verwaltet",
  move: "bekäme den neuen Namen",
  import: "würde übernommen",
};

/** As many names as fit in a sentence. */
const mostNames = 5;

/** `null`: the tool does not name them, as against knowing of none. */
export function attributeWords(attributes: readonly string[] | null): string {
  if (attributes === null || attributes.length === 0) return "";
  const more = attributes.length - mostNames;
  return `: ${attributes.slice(0, mostNames).join(", ")}${more > 0 ? ` und ${more} weitere` : ""}`;
}

/** A resource that has no block of its own to be shown at. */
export function ofMissing(address: string | null): string {
  return address === null ? "" : `${address}, das kein Block anlegt: `;
}

export function checkWords(tool: DriftTool, day: string | null): string {
  return `${tools[tool]}${day === null ? ", der nicht sagt, von wann er ist" : ` vom ${day}`}`;
}

const tools: Readonly<Record<DriftTool, string>> = { terraform: "der Terraform-Plan", opentofu: "der OpenTofu-Plan", driftctl: "der driftctl-Bericht" };

/** Why a check is made with this tool. */
export const toolReasons: Readonly<Record<ToolReason, string>> = {
  only: "das einzige im PATH",
  lock: "die Lock-Datei ist seine",
  files: "hier sind Dateien, die nur es liest",
  usual: "nichts hier verlangt ein anderes",
};
