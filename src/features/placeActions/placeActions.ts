import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { AskedPlace } from "../../estate/askedPlace";
import { askedPlace } from "../../estate/askedPlace";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estates } from "../../estate/estates";
import { commandId, registerCommand } from "../../host/commands";
import { inform } from "../../host/inform";
import { asTarget, openTarget } from "../../host/openTarget";
import type { PlaceAction } from "../../model/placeAction";
import { actionsAt } from "../../model/placeAction";
import { valueOf } from "../../model/section";
import { answerText } from "../../present/answerText";
import { phrase } from "../../present/phrase";

/** What the actions of a place need of the outside. */
export interface ActionParts {
  readonly estates: Estates;
  readonly current: CurrentAnswer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

const icons: Readonly<Record<PlaceAction, string>> = {
  openRunbook: "book", createRunbook: "new-file", goToRule: "go-to-file", askOwner: "comment", whoIsOnCall: "bell", claimForTeam: "person-add",
  addToBacklog: "add", revealInEstate: "list-tree", showPlace: "location",
};

/** What can be done about the place that the status bar or a code lens speaks of: a list of what applies, and nothing else. */
export function register(parts: ActionParts): Disposable {
  const owned = new DisposableList();
  owned.add(registerCommand("placeActions", async (argument) => {
    const target = asTarget(argument);
    const named = target !== null && "root" in target ? target : null;
    const place = await askedPlace(parts, named);
    if (place === null) return void inform({ key: "ask.noPlace", args: {} });
    const action = await pickAction(parts, place);
    if (action === undefined) return;
    // What is done about a place is done in front of it.
    if (named !== null) await openTarget(named);
    await run(parts, action, place);
  }));
  return owned;
}

async function pickAction({ now }: ActionParts, { estate, answer }: AskedPlace): Promise<PlaceAction | undefined> {
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const { turns, links } = await estate.onCall(answer.path, valueOf(answer.ownership)?.owners ?? [], { at: now(), timeZone });
  const items = actionsAt(answer, turns.length + links.length > 0).map((action) => ({ action, label: `$(${icons[action]}) ${phrase({ key: "place.action", args: { action } })}` }));
  if (items.length === 0) return void inform({ key: "place.notInfra", args: { path: answer.path } });
  const title = answerText(answer, now(), { people: false }).headline;
  return (await vscode.window.showQuickPick(items, { title }))?.action;
}

async function run({ now }: ActionParts, action: PlaceAction, { estate, answer, line }: AskedPlace): Promise<void> {
  const { path } = answer;
  const place = { root: estate.root, path, line };
  const does = (command: string, ...args: readonly unknown[]): Thenable<unknown> => vscode.commands.executeCommand(command, ...args);
  switch (action) {
    case "openRunbook": {
      const opens = answerText(answer, now(), { people: false }).lines.find(({ topic }) => topic === "runbook")?.opens ?? null;
      if (opens !== null) await openTarget("url" in opens ? opens : { root: estate.root, ...opens }, { viewColumn: vscode.ViewColumn.Beside });
      return;
    }
    case "goToRule": {
      const source = valueOf(answer.ownership)?.source ?? null;
      if (source !== null) await openTarget({ root: estate.root, path: source.path, line: source.line ?? 1 });
      return;
    }
    case "createRunbook":
      await does(commandId("createRunbook"), path, line);
      return;
    case "claimForTeam":
      await does(commandId("claimForTeam"));
      return;
    case "revealInEstate":
      await does(commandId("revealInEstate"), vscode.Uri.joinPath(vscode.Uri.file(estate.root), path));
      return;
    case "showPlace":
      await does("infraSteward.thisPlace.focus");
      return;
    case "askOwner":
    case "whoIsOnCall":
    case "addToBacklog":
      await does(commandId(action), place);
  }
}
