import type { Source } from "../model/evidence";
import type { Remedy } from "../model/finding";

/** Leads to the line that says so; none where the whole file does. */
export function goToRule({ path, line }: Pick<Source, "path" | "line">): Remedy[] {
  return line === null ? [] : [{ title: { key: "remedy.goToRule", args: { line } }, command: "goToRule", args: [path, line] }];
}
