import { folderOf } from "../base/path";
import type { PlaceRule } from "./rule";
import { placeOfFinding } from "./rule";

/** `ownership/single-person`: the place rests on one person's knowledge (DESIGN section 8). Worth a look and never more; the person is not named. */
export const singlePerson: PlaceRule = {
  code: "ownership/single-person",
  check({ place, ownership, observed }) {
    if (observed?.restsOnOne !== true || place.file.standing === "example") return null;
    const { authorDays, spanDays } = observed.evidence;
    return {
      code: "ownership/single-person",
      severity: "view",
      message: { key: "finding.singlePerson", args: { folder: folderOf(place.file.path) || ".", authorDays: Math.round(authorDays), spanDays } },
      ...placeOfFinding(place),
      source: { kind: "history", path: place.file.path, line: null, tool: null, at: null },
      owners: ownership.owners,
      remedies: [{ title: { key: "remedy.findRunbook", args: {} }, command: "findRunbook", args: [] }],
    };
  },
};
