import * as vscode from "vscode";
import { commandId } from "../../host/commands";
import { openTarget } from "../../host/openTarget";
import type { DecisionName } from "../../model/reportPage";
import { isDay } from "../../model/sprint";
import type { PlaceCost } from "../../model/sprintReport";
import { phrase } from "../../present/phrase";
import type { AcceptedPlaces } from "./acceptedPlaces";

/** A place of the report, where it is on this machine and what day it is. */
export interface Decided {
  readonly place: PlaceCost;
  /** Root of its repository; null when that is not open here. */
  readonly root: string | null;
  /** `YYYY-MM-DD`. */
  readonly today: string;
}

/** Does what the person decided about a place. */
export async function decide(name: DecisionName, { place, root, today }: Decided, accepted: AcceptedPlaces): Promise<void> {
  switch (name) {
    case "open":
    case "claim":
    case "createRunbook":
    case "addToBacklog":
      if (root === null) return;
      // What is done is about the file in front of the person, who should see what they decide on.
      await openTarget({ root, path: place.path, line: 1 }, { viewColumn: vscode.ViewColumn.Beside });
      if (name === "claim") await vscode.commands.executeCommand(commandId("claimForTeam"));
      if (name === "createRunbook") await vscode.commands.executeCommand(commandId("createRunbook"), place.path);
      if (name === "addToBacklog") await vscode.commands.executeCommand(commandId("addToBacklog"), { root, path: place.path, line: 1 });
      return;
    case "accept": {
      const until = await askDay(place.path, today);
      if (until !== undefined) await accepted.accept(place, until);
      return;
    }
    case "takeBack":
      await accepted.accept(place, null);
  }
}

async function askDay(path: string, today: string): Promise<string | undefined> {
  return vscode.window.showInputBox({
    prompt: phrase({ key: "page.accept.question", args: { path } }),
    placeHolder: "YYYY-MM-DD",
    validateInput: (text) => (isDay(text) && text > today ? null : phrase({ key: "page.accept.refused", args: { today } })),
  });
}
