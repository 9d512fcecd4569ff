import { folderOf } from "../base/path";
import type { PlaceRule } from "./rule";
import { placeOfFinding } from "./rule";

/** `runbook/missing`: production, and nobody wrote down what to do. A hint in Problems only once the team writes runbooks at all, and has them for most. */
export const missingRunbook: PlaceRule = {
  code: "runbook/missing",
  check({ place, ownership, runbooks, leadsFolder, isDeployed, isRarelyUncovered, repository }) {
    if (place.environment?.production !== true || place.file.standing !== "live" || runbooks.length > 0) return null;
    return {
      code: "runbook/missing",
      severity: repository.hasRunbooks && leadsFolder && isDeployed && isRarelyUncovered() ? "information" : "view",
      message: { key: "finding.missingRunbook", args: { place: place.block?.address ?? (folderOf(place.file.path) || ".") } },
      ...placeOfFinding(place),
      source: { kind: "code", path: place.file.path, line: null, tool: null, at: null },
      owners: ownership.owners,
      remedies: [
        { title: { key: "remedy.createRunbook", args: {} }, command: "createRunbook", args: [place.file.path, place.block?.startLine ?? 0] },
        { title: { key: "remedy.findRunbook", args: {} }, command: "findRunbook", args: [] },
      ],
    };
  },
};
