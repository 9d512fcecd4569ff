import * as vscode from "vscode";
import { nameOf } from "../../base/path";
import { linesOf } from "../../edits/lineEdit";
import type { DifferencePreview } from "../../host/differencePreview";
import { createFile } from "../../host/fileEdits";
import { refuse } from "../../host/inform";
import type { RunbookKind } from "../../model/runbook";
import { runbookKinds } from "../../model/runbook";
import { valueOf } from "../../model/section";
import { phrase } from "../../present/phrase";
import type { FixedPlace, FixParts } from "./fixParts";
import { locate, today } from "./fixParts";

/**
 * *Create Runbook…*: of which kind, a look at the file with what is known of the place filled in, and only then the file, which never
 * takes the place of another.
 * @param path of the place, relative to its repository's root; the caret's where there is none.
 * @param line 1-based, or 0 for the file as a whole.
 */
export async function createRunbook(parts: FixParts, preview: DifferencePreview, path: unknown, line: unknown): Promise<void> {
  const located = await locate(parts, path);
  if (located === null) return;
  const place = typeof path === "string" ? { ...located, line: typeof line === "number" && line > 0 ? line : null } : located;
  const runbook = await pickKind(place);
  if (runbook === undefined) return;
  const { estate } = place;
  const answer = await estate.proposeRunbook({ kind: "create", path: place.path, line: place.line, runbook, day: today(parts) });
  if (answer.state === "pending") return void refuse({ key: "find.reading", args: {} });
  if (answer.state === "unavailable") return void refuse(answer.reason);
  const proposal = answer.value;
  if (proposal.kind === "impossible") return void refuse(proposal.reason);
  if (proposal.kind !== "create") return;
  const uri = vscode.Uri.joinPath(vscode.Uri.file(estate.root), proposal.path);
  const creates = phrase({ key: "runbookEdit.creates", args: { path: proposal.path } });
  const isWanted = await preview.confirm({
    uri, exists: false, text: proposal.text, change: { removed: [], inserted: linesOf(proposal.text) }, title: creates, question: creates,
    apply: phrase({ key: "runbookEdit.create", args: {} }), leave: phrase({ key: "claim.leave", args: {} }),
  });
  if (!isWanted) return;
  if (!(await createFile(uri, proposal.text))) return void refuse({ key: "runbookEdit.stale", args: { path: proposal.path } });
  await vscode.window.showTextDocument(uri, { preview: false });
}

async function pickKind(place: FixedPlace): Promise<RunbookKind | undefined> {
  const answer = await place.estate.about(place.path, place.line);
  const name = valueOf(answer.place)?.block?.address ?? nameOf(place.path);
  if ((valueOf(answer.place) ?? null) === null && answer.place.state === "known") return void refuse({ key: "runbookEdit.noPlace", args: {} });
  const kinds = runbookKinds.map((kind) => ({ label: phrase({ key: "runbookEdit.kind", args: { kind } }), description: kind, runbook: kind }));
  const picked = await vscode.window.showQuickPick(kinds, { title: phrase({ key: "runbookEdit.askKind", args: { place: name } }) });
  return picked?.runbook;
}
