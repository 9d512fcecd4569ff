import { nameOf } from "../base/path";
import type { Source } from "../model/evidence";

/** Where a statement comes from, short enough for a hover: `CODEOWNERS:12`. */
export function shortEvidence(source: Source): string {
  return source.line === null ? nameOf(source.path) : `${nameOf(source.path)}:${source.line}`;
}
