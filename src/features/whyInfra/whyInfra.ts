import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estates, LocatedFile } from "../../estate/estates";
import { registerCommand } from "../../host/commands";
import type { Offer } from "../../host/inform";
import { inform } from "../../host/inform";
import { verdictOf } from "../../model/explanation";
import { systems } from "../../model/place";
import { phrase } from "../../present/phrase";
import { filesMeant } from "./files";
import { saySystem } from "./saySystem";

/** *Why Is This Infra?* says what made a file infrastructure, or none; *Not Infra* and *It Is Infra…* let the settings say otherwise. */
export function register(estates: Estates): Disposable {
  const owned = new DisposableList();
  owned.add(registerCommand("whyInfra", async (...args) => {
    const [file] = await locate(estates, args);
    if (file !== undefined) await explain(file);
  }));
  owned.add(registerCommand("notInfra", async (...args) => {
    const files = await locate(estates, args);
    const infra: LocatedFile[] = [];
    for (const file of files) if (verdictOf(await file.estate.explain(file.path)) === "infra") infra.push(file);
    const [first] = files;
    if (infra.length > 0) await saySystem(infra, "none");
    // Nothing is written that changes nothing: the explanation says what is so already.
    else if (first !== undefined) await explain(first);
  }));
  return owned;
}

/** The files of open repositories that the command is meant for; says so where there is none. */
async function locate(estates: Estates, args: readonly unknown[]): Promise<readonly LocatedFile[]> {
  const located = await Promise.all(filesMeant(args).map((file) => estates.locate(file)));
  const files = located.filter((file) => file !== null);
  if (files.length === 0) void inform({ key: "claim.noPlace", args: {} });
  return files;
}

async function explain(file: LocatedFile): Promise<void> {
  const why = await file.estate.explain(file.path);
  void inform(why, ...offersFor(verdictOf(why), file));
}

function offersFor(verdict: ReturnType<typeof verdictOf>, file: LocatedFile): readonly Offer[] {
  switch (verdict) {
    case "infra":
      return [{ title: phrase({ key: "action.notInfra", args: {} }), run: () => saySystem([file], "none") }, openSettings];
    case "none":
      return [{ title: phrase({ key: "action.isInfra", args: {} }), run: () => pickSystem(file) }, openSettings];
    case "never":
    case "unknown":
      return [];
  }
}

const openSettings: Offer = {
  title: phrase({ key: "action.openSettings", args: {} }),
  run: () => vscode.commands.executeCommand("workbench.action.openSettings", "@id:infraSteward.associations"),
};

async function pickSystem(file: LocatedFile): Promise<void> {
  const placeHolder = phrase({ key: "association.ask", args: { path: file.path } });
  const chosen = await vscode.window.showQuickPick(systems.map((system) => ({ label: system, system })), { placeHolder });
  if (chosen !== undefined) await saySystem([file], chosen.system);
}
