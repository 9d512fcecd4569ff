import type * as v from "valibot";

/** Which values of a part are missing or of the wrong kind, in words of the schema and never of the file. */
export function expectedOf(issues: readonly v.BaseIssue<unknown>[]): string {
  const [issue] = issues;
  const where = issue?.path?.map((item) => String(item.key)).join(".") ?? "";
  return `${where === "" ? "" : `${where}: `}${issue?.expected ?? issue?.message ?? "something else"}`;
}
