import type { Message } from "../model/message";
import type { Runbook } from "../model/runbook";
import type { LineEdit } from "./lineEdit";

/** What came of an intended edit of a runbook: never one that says more, or less, than was meant. */
export type RunbookEdit =
  | { readonly kind: "edit"; readonly edit: LineEdit }
  /** It says so already. */
  | { readonly kind: "already" }
  | { readonly kind: "impossible"; readonly reason: Message };

/** Whether two readings say the same, but for some of it and for the lines on which it stands: every edit moves lines. */
export function sameButFor(changed: readonly (keyof Runbook)[], before: Runbook, after: Runbook): boolean {
  const isLeftOut = (key: string, value: unknown): boolean => typeof value === "number" ? lineKeys.has(key) : changed.some((one) => one === key);
  const rest = (runbook: Runbook): string => JSON.stringify(runbook, (key, value: unknown) => (isLeftOut(key, value) ? undefined : value));
  return rest(before) === rest(after);
}

/** What says on which line something stands; of a step, that of the heading above it. */
const lineKeys: ReadonlySet<string> = new Set(["line", "endLine", "heading"]);
