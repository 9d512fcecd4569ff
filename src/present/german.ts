import { actions } from "./german/actions";
import { backlog } from "./german/backlog";
import { branchReview } from "./german/branchReview";
import { driftCheck } from "./german/driftCheck";
import { estate } from "./german/estate";
import { findings } from "./german/findings";
import { ownership } from "./german/ownership";
import { place } from "./german/place";
import { reading } from "./german/reading";
import { remedies } from "./german/remedies";
import { report } from "./german/report";
import { runbooks } from "./german/runbooks";
import { runs } from "./german/runs";
import { signals } from "./german/signals";
import { switches } from "./german/switches";
import type { Phrasing } from "./phrasing";

/** The words of the product in German: the same groups as in English, with the same entries in the same order. */
export const german: Phrasing = {
  "language.code": () => "de",
  ...reading,
  ...ownership,
  ...estate,
  ...place,
  ...actions,
  ...findings,
  ...remedies,
  ...driftCheck,
  ...runbooks,
  ...runs,
  ...switches,
  ...signals,
  ...report,
  ...backlog,
  ...branchReview,
};
