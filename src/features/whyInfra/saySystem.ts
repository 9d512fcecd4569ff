import * as vscode from "vscode";
import { describeError } from "../../base/logger";
import { associate } from "../../edits/associate";
import type { LocatedFile } from "../../estate/estates";
import type { AssociationPlace } from "../../host/associationSetting";
import { associationPlaceOf, associationsAt, writeAssociations } from "../../host/associationSetting";
import { inform } from "../../host/inform";
import type { AssociationSetting } from "../../model/associationSetting";
import type { Message } from "../../model/message";
import type { System } from "../../model/place";
import { phrase } from "../../present/phrase";

/** A value of the setting that was written, and what stood there before. */
interface Written {
  readonly place: AssociationPlace;
  readonly after: AssociationSetting;
}

/** Lets the workspace's settings say which system files belong to, or that they are no infrastructure, and offers to take it back. */
export async function saySystem(files: readonly LocatedFile[], system: System | "none"): Promise<void> {
  const written: Written[] = [];
  for (const { estate, path } of files) {
    // Looked up for each, for the line before may have been written into the same settings.
    const place = associationPlaceOf(vscode.Uri.joinPath(vscode.Uri.file(estate.root), path).fsPath);
    const edit = associate(path, system, place.above, place.own);
    if (edit.kind === "impossible") void inform(edit.reason);
    else if (await write(place, edit.setting)) written.push({ place, after: edit.setting });
  }
  const [first] = files;
  if (written.length === 0 || first === undefined) return;
  const done: Message = { key: "association.done", args: { path: first.path, others: written.length - 1, system } };
  void inform(done, { title: phrase({ key: "action.undo", args: {} }), run: () => undo(written) });
}

async function undo(written: readonly Written[]): Promise<void> {
  for (const { place, after } of [...written].reverse()) {
    // Whoever changed the setting since then did so after having seen ours.
    if (JSON.stringify(associationsAt(place)) !== JSON.stringify(after)) return void inform({ key: "association.stale", args: {} });
    if (!(await write(place, place.own))) return;
  }
}

/** Says why where it cannot be written, such as when the settings are open and not saved. */
async function write(place: AssociationPlace, setting: AssociationSetting): Promise<boolean> {
  try {
    await writeAssociations(place, setting);
    return true;
  } catch (error) {
    void inform({ key: "association.notWritten", args: { reason: describeError(error) } });
    return false;
  }
}
