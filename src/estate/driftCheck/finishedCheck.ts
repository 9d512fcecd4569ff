import { readRegularFile } from "../../git/regularFile";
import type { DriftReport } from "../../model/drift";
import type { CheckTool, KeptOutcome } from "../../model/liveCheck";
import type { Message } from "../../model/message";
import { textOfBytes } from "../../sources/drift/bytes";
import { readPlan } from "../../sources/drift/planJson";
import { planMaxBytes } from "../../sources/drift/reports";

/** A check that a tool has just ended, with its plan as `show -json` prints it. */
export interface FinishedCheck {
  /** The folder that was checked: POSIX, relative to the git root. */
  readonly root: string;
  readonly tool: CheckTool;
  /** As the tool names itself; null where it does not. */
  readonly toolVersion: string | null;
  /** When it began, ISO 8601. */
  readonly at: string;
  /** Absolute path of the plan, in a private folder that is gone right after it was read. */
  readonly planFile: string;
}

/** Reads the plan of a check: names and actions alone. A message says why it cannot be read. */
export async function readFinished({ root, tool, toolVersion, at, planFile }: FinishedCheck): Promise<{ readonly report: DriftReport } | { readonly refused: Message }> {
  const read = await readRegularFile(planFile, planMaxBytes);
  if (read.kind !== "bytes") {
    const bytes = read.kind === "refused" ? read.bytes : undefined;
    return { refused: bytes === undefined ? { key: "check.noPlan", args: {} } : { key: "file.tooLarge", args: { path: root || ".", bytes, maxBytes: planMaxBytes } } };
  }
  const { value, problems } = readPlan(root, textOfBytes(read.bytes) ?? "");
  if (value === null) return { refused: problems[0]?.message ?? { key: "check.noPlan", args: {} } };
  // A plan does not name its tool for certain, and old ones no time.
  return { report: { ...value, tool, toolVersion: value.toolVersion ?? toolVersion, at: value.at ?? at } };
}

/** What a report says, as numbers. Moves and readings change nothing that runs. */
export function outcomeOf({ changes, complete }: DriftReport): KeptOutcome {
  const differing = changes.filter(({ action }) => action !== "read" && action !== "move");
  const live = new Set(differing.filter(({ what }) => what === "live").map(({ address }) => address));
  const pending = new Set(changes.filter(({ what, action, address }) => what === "pending" && action !== "read" && !live.has(address)).map(({ address }) => address));
  return { live: live.size, pending: pending.size, complete };
}
