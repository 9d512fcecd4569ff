import { folderOf } from "../base/path";
import type { PlaceRule } from "./rule";
import { placeOfFinding } from "./rule";

/** The folder, because it is reported once a folder; a file at the top by itself, because its folder is the whole repository. */
function claimed(path: string): string {
  const folder = folderOf(path);
  return folder === "" ? path : `${folder}/`;
}

/** `ownership/undeclared`: nothing says whose it is. A hint in Problems only where the team keeps an ownership file, once a folder and while they are few. */
export const undeclaredOwner: PlaceRule = {
  code: "ownership/undeclared",
  check({ place, ownership, leadsUndeclared, isRarelyUndeclared, repository }) {
    if (ownership.status !== "undeclared" || place.file.standing === "example") return null;
    return {
      code: "ownership/undeclared",
      severity: repository.hasOwnershipFile && leadsUndeclared && isRarelyUndeclared() ? "information" : "view",
      message: { key: "finding.undeclaredOwner", args: { folder: folderOf(place.file.path) || "." } },
      ...placeOfFinding(place),
      source: { kind: "code", path: place.file.path, line: null, tool: null, at: null },
      owners: [],
      remedies: [{ title: { key: "remedy.claim", args: {} }, command: "claimForTeam", args: [claimed(place.file.path)] }],
    };
  },
};
