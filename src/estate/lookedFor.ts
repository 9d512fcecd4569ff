import type { Answer } from "../model/answer";
import type { FindingCode } from "../model/finding";

/** Whether findings of a code were looked for at a place: what rests on history or on a tool's report only is where there is one. */
export function wasLookedFor(code: FindingCode, { history, drift }: Pick<Answer, "history" | "drift">): boolean {
  if (code === "ownership/single-person") return history.state === "known" && history.value.restsOnOne !== null;
  if (code === "ownership/inactive-owner") return history.state === "known" && history.value.evidence.authorDays > 0;
  if (code === "drift/live" || code === "drift/pending") return drift.state === "known" && drift.value !== null;
  return !code.startsWith("scan/") || drift.state === "known";
}
