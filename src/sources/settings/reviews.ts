import type { ParsedNode } from "yaml";
import * as v from "valibot";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Review } from "../../model/review";
import { reviewResults } from "../../model/review";
import { isDay } from "../../model/sprint";
import type { YamlFile } from "../yaml/document";
import { readListPart } from "./listPart";

const orNull = v.optional(v.nullable(v.pipe(v.string(), v.maxLength(500))), null);
const day = v.pipe(v.string(), v.check(isDay, "a date such as 2026-01-05"));
const row = v.object({
  on: day,
  by: orNull,
  result: v.picklist(reviewResults),
  minutes: v.optional(v.nullable(v.pipe(v.number(), v.minValue(0))), null),
  evidence: orNull,
});
/** One review, as the file has it. */
export const reviewSchema = v.object({
  name: v.pipe(v.string(), v.regex(/^[\w-]{1,60}$/, "letters, digits, - and _")),
  applies: v.optional(v.array(v.string()), []),
  everyDays: v.optional(v.nullable(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(3660))), null),
  expires: v.optional(v.nullable(day), null),
  owner: orNull,
  done: v.optional(v.nullable(v.array(row)), null),
});

/** The `reviews` of `.infra-steward.yaml` (DESIGN section 7). */
export function readReviews(file: YamlFile, node: ParsedNode | null, given: unknown): Read<readonly Review[], Problem> {
  const { value, problems } = readListPart(file, { part: "reviews", node, given }, reviewSchema);
  return { value: value.map((review) => ({ ...review, done: review.done ?? [] })), problems };
}
