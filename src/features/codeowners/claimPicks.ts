import * as vscode from "vscode";
import { DisposableList } from "../../base/disposable";
import { folderOf } from "../../base/path";
import type { Estate } from "../../estate/estate";
import { shortEvidence } from "../../present/evidence";
import { phrase } from "../../present/phrase";

/** Asks what is claimed: the file or one of its folders, the nearest first, which have a slash at their end. */
export async function pickTarget(path: string): Promise<string | undefined> {
  const folders: string[] = [];
  for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) folders.push(`${folder}/`);
  return vscode.window.showQuickPick([path, ...folders], { placeHolder: phrase({ key: "claim.askTarget", args: {} }) });
}

/** Asks for an owner: one that the ownership file names already, a team that catalogs or settings name, or any other that is typed. */
export async function pickOwner(estate: Estate, target: string): Promise<string | undefined> {
  const known = (await estate.ruleOwners()).map(({ owner, source }) => ({ label: owner, description: source === null ? "" : shortEvidence(source) }));
  const owned = new DisposableList();
  const pick = owned.add(vscode.window.createQuickPick());
  pick.title = phrase({ key: "claim.title", args: { target } });
  pick.placeholder = phrase({ key: "claim.askOwner", args: {} });
  const show = (): void => {
    const typed = pick.value.trim();
    const fresh = typed === "" || known.some(({ label }) => label === typed) ? [] : [{ label: typed, description: phrase({ key: "claim.newOwner", args: {} }), alwaysShow: true }];
    pick.items = [...known, ...fresh];
  };
  owned.add(pick.onDidChangeValue(show));
  const chosen = new Promise<string | undefined>((resolve) => {
    owned.add(pick.onDidAccept(() => resolve(pick.selectedItems[0]?.label)));
    owned.add(pick.onDidHide(() => resolve(undefined)));
  });
  show();
  pick.show();
  const owner = await chosen;
  owned.dispose();
  return owner;
}
