import { actions } from "./english/actions";
import { backlog } from "./english/backlog";
import { branchReview } from "./english/branchReview";
import { driftCheck } from "./english/driftCheck";
import { estate } from "./english/estate";
import { findings } from "./english/findings";
import { ownership } from "./english/ownership";
import { place } from "./english/place";
import { reading } from "./english/reading";
import { remedies } from "./english/remedies";
import { report } from "./english/report";
import { runbooks } from "./english/runbooks";
import { runs } from "./english/runs";
import { signals } from "./english/signals";
import { switches } from "./english/switches";
import type { Phrasing } from "./phrasing";

/** The words of the product in English, group by group. A translation is another table of this type. */
export const english: Phrasing = {
  "language.code": () => "en",
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
