import { folderOf } from "../base/path";
import type { PlaceRule } from "./rule";
import { placeOfFinding } from "./rule";

/** `ownership/undeclared`: nothing says whose it is. A hint in Problems only where the team keeps an ownership file, once a folder. */
export const undeclaredOwner: PlaceRule = {
  code: "ownership/undeclared",
  check({ place, ownership, leadsUndeclared, repository }) {
    if (ownership.status !== "undeclared" || place.file.standing === "example") return null;
    return {
      code: "ownership/undeclared",
      severity: repository.hasOwnershipFile && leadsUndeclared ? "information" : "view",
      message: { key: "finding.undeclaredOwner", args: { folder: folderOf(place.file.path) || "." } },
      ...placeOfFinding(place),
      source: { kind: "code", path: place.file.path, line: null, tool: null, at: null },
      owners: [],
      remedies: [],
    };
  },
};
