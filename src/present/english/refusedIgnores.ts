import type { IgnoreRefusal } from "../../model/ignore";

/** Why a comment that says "ignore" is not honoured. */
export const refusedIgnores: Readonly<Record<IgnoreRefusal, (code: string) => string>> = {
  noReason: () => 'it gives no reason after "--"',
  noCode: (code) => (code === "" ? "it names no code" : `"${code}" is no code of a finding`),
  noDay: () => 'after "until" stands no day such as 2027-01-31',
  unattached: () => "it stands above nothing",
};
