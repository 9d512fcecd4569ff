import type { Answer } from "../model/answer";
import { valueOf } from "../model/section";
import { phrase } from "./phrase";
import { titleText } from "./runbookText";
import { ownerWords } from "./statusText";

/** The few words above a block: `@acme/platform · Restore orders DB · 2 warnings`. */
export function lensText({ ownership, runbooks, findings }: Answer): string {
  const [best] = valueOf(runbooks) ?? [];
  // That nobody is declared is said by the owner's words already.
  const warnings = (valueOf(findings) ?? []).filter(({ code }) => code !== "ownership/undeclared").length;
  return [
    ownerWords(ownership),
    ...(best === undefined ? [] : [titleText(best.runbook, null)]),
    ...(warnings === 0 ? [] : [phrase({ key: "lens.warnings", args: { count: warnings } })]),
  ].join(" · ");
}
