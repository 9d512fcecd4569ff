import type { Read } from "../../base/read";
import type { DriftReport } from "../../model/drift";
import type { Problem } from "../../model/message";
import { driftctlIn } from "./driftctl";
import { parsedJson } from "./jsonText";
import { planIn } from "./planJson";
import { readPlanStream } from "./planStream";
import { nothingRead, planMaxBytes, tooLarge } from "./reports";

/**
 * Reads what a tool says about drift, whichever of the known formats it is in: files of all of them go by the same names.
 * @returns null as value, with a problem that says why, when nothing could be read: the last good report then stays the last.
 */
export function readDriftReport(path: string, text: string): Read<DriftReport | null, Problem> {
  if (text.length > planMaxBytes) return nothingRead(path, tooLarge(path, text));
  // Of a stream each line is an object with marks of its own; in the other formats no line has them.
  if (/^\uFEFF?\s*(?:[^{\s][^\n]*\n\s*)*\{[^\n]{0,2000}"@(?:level|module|timestamp)":/.test(text.slice(0, 10_000))) return readPlanStream(path, text);
  const json = parsedJson(text);
  return isScan(json) ? driftctlIn(path, json) : planIn(path, json);
}

function isScan(json: unknown): boolean {
  return typeof json === "object" && json !== null && "summary" in json && !("format_version" in json);
}
