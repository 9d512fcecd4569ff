import type { IgnoreRefusal } from "../../model/ignore";

/** Why a comment that says "ignore" is not honoured. */
export const refusedIgnores: Readonly<Record<IgnoreRefusal, (code: string) => string>> = {
  noReason: () => "hinter „--“ steht kein Grund",
  noCode: (code) => (code === "" ? "er nennt keinen Code" : `„${code}“ ist kein Code eines Befunds`),
  noDay: () => "hinter „until“ steht kein Tag wie 2027-01-31",
  unattached: () => "er steht über nichts",
};
