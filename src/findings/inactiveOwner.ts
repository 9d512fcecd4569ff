import { folderOf } from "../base/path";
import { goToRule } from "./goToRule";
import type { PlaceRule } from "./rule";
import { placeOfFinding } from "./rule";

/** `ownership/inactive-owner`: somebody is named as owner of whom history has seen nothing for 180 days. Off unless asked for; the person is not named. */
export const inactiveOwner: PlaceRule = {
  code: "ownership/inactive-owner",
  offByDefault: true,
  check({ place, ownership, absent }) {
    const [first] = absent;
    if (first === undefined || place.file.standing === "example") return null;
    const { source, days } = first;
    return {
      code: "ownership/inactive-owner",
      severity: "view",
      message: { key: "finding.inactiveOwner", args: { folder: folderOf(place.file.path) || ".", path: source.path, line: source.line ?? 1, days } },
      ...placeOfFinding(place),
      source: { kind: source.kind, path: source.path, line: source.line, tool: null, at: null },
      owners: ownership.owners,
      remedies: goToRule(source),
    };
  },
};
