import type { ChangeAction, DriftTool } from "../../model/drift";
import type { ToolReason } from "../../model/liveCheck";

/** What was done to a resource outside the code. */
export const changedOutside: Readonly<Record<ChangeAction, string>> = {
  create: "Created outside code",
  read: "Read",
  update: "Changed outside code",
  replace: "Replaced outside code",
  delete: "Deleted outside code",
  forget: "No longer kept track of",
  move: "Moved",
  import: "Taken over",
};

/** What an apply would do. */
export const toBeDone: Readonly<Record<ChangeAction, string>> = {
  create: "it would be created",
  read: "it would be read",
  update: "it would change",
  replace: "it would be replaced",
  delete: "it would be deleted",
  forget: "it would no longer be kept track of",
  move: "it would get its new name",
  import: "it would be taken over",
};

/** As many names as fit in a sentence. */
const mostNames = 5;

/** `null`: the tool does not name them, as against knowing of none. */
export function attributeWords(attributes: readonly string[] | null): string {
  if (attributes === null || attributes.length === 0) return "";
  const more = attributes.length - mostNames;
  return `: ${attributes.slice(0, mostNames).join(", ")}${more > 0 ? ` and ${more} more` : ""}`;
}

/** A resource that has no block of its own to be shown at. */
export function ofMissing(address: string | null): string {
  return address === null ? "" : `${address}, which no block declares: `;
}

export function checkWords(tool: DriftTool, day: string | null): string {
  return `${tools[tool]}${day === null ? ", which does not say when" : ` of ${day}`}`;
}

const tools: Readonly<Record<DriftTool, string>> = { terraform: "the Terraform plan", opentofu: "the OpenTofu plan", driftctl: "the driftctl scan" };

/** Why a check is made with this tool. */
export const toolReasons: Readonly<Record<ToolReason, string>> = {
  only: "the only one on PATH",
  lock: "the lock file is its own",
  files: "there are files that only it reads",
  usual: "nothing here asks for another",
};
