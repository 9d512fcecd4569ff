import type { ParsedNode } from "yaml";
import * as v from "valibot";
import type { Read } from "../../base/read";
import type { ExpectedDrift } from "../../model/expectedDrift";
import type { Problem } from "../../model/message";
import { isDay } from "../../model/sprint";
import type { YamlFile } from "../yaml/document";
import { readListPart } from "./listPart";

/** One expected difference, as the file has it. */
export const expectedDriftSchema = v.object({
  path: v.string(),
  address: v.optional(v.nullable(v.string()), null),
  key: v.string(),
  reason: v.pipe(v.string(), v.trim(), v.nonEmpty("a reason"), v.maxLength(500)),
  until: v.optional(v.nullable(v.pipe(v.string(), v.check(isDay, "a date such as 2027-01-05"))), null),
});

/** The differences between environments that `.infra-steward.yaml` expects, each with its reason. */
export function readExpectedDrift(file: YamlFile, node: ParsedNode | null, given: unknown): Read<readonly ExpectedDrift[], Problem> {
  return readListPart(file, { part: "expected", node, given }, expectedDriftSchema);
}
