import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { CurrentAnswer, CurrentPlaceAnswer } from "../estate/currentAnswer";
import { commandId } from "../host/commands";
import type { Estates } from "../estate/estates";
import type { OpenTarget } from "../host/openTarget";
import { valueOf } from "../model/section";
import type { AnswerLine } from "../present/answerText";
import { answerText, lineText } from "../present/answerText";
import type { OnCallLine } from "../present/onCallText";
import { phrase } from "../present/phrase";
import { PlaceOnCall } from "./placeOnCall";

const icons = { delivery: "rocket", owner: "organization", history: "person", finding: "warning", runbook: "book", drift: "pulse" } as const;

/** What the view needs of the outside. */
export interface PlaceParts {
  readonly estates: Estates;
  readonly current: CurrentAnswer;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * The sidebar view *This Place*: the same lines as the hover, following the caret, each one click away from its evidence; and who is
 * on call, which only those are told who look.
 */
export function register({ estates, current, now }: PlaceParts): Disposable {
  const owned = new DisposableList();
  const changed = owned.add(new vscode.EventEmitter<undefined>());
  /** The rows as VS Code has them; null while it never asked. */
  let drawn: string | null = null;
  const rows = (): PlaceItem[] => (current.value === null ? [] : [...placeItems(current.value, now()), ...onCallItems(current.value, onCall.lines)]);
  const provider: vscode.TreeDataProvider<PlaceItem> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (item) => item,
    getChildren: async (item) => {
      if (item !== undefined) return [];
      // Rows that change while they are drawn for the first time are not drawn again, so those that come soon are waited for.
      await Promise.race([onCall.look(), new Promise((resolve) => setTimeout(resolve, soonMs))]);
      const asked = rows();
      drawn = JSON.stringify(asked);
      return asked;
    },
  };
  const onCall = owned.add(new PlaceOnCall({ estates, current, now, isWatched: () => view.visible }));
  const view = owned.add(vscode.window.createTreeView("infraSteward.thisPlace", { treeDataProvider: provider }));
  const draw = (): void => {
    // What nobody sees is drawn when somebody looks.
    if (!view.visible) return;
    const { value } = current;
    view.description = value === null ? "" : answerText(value.answer, now(), { people: true }).headline;
    // Rows that are drawn anew lose the click that is on its way; those that would look the same are left alone.
    const next = JSON.stringify(rows());
    if (drawn === null || drawn === next) return;
    drawn = next;
    changed.fire(undefined);
  };
  owned.add(current.onDidChange(draw));
  owned.add(view.onDidChangeVisibility(draw));
  owned.add(onCall.onDidChange(draw));
  return owned;
}

/** Milliseconds that the rows wait for who is on call, which may have to be read. */
const soonMs = 150;

class PlaceItem extends vscode.TreeItem {}

function placeItems({ answer, root, line }: CurrentPlaceAnswer, now: number): PlaceItem[] {
  if (answer.place.state === "known" && answer.place.value === null) return [];
  const text = answerText(answer, now, { people: true });
  const block = valueOf(answer.place)?.block ?? null;
  const head = new PlaceItem(text.headline);
  head.iconPath = new vscode.ThemeIcon(answer.place.state === "pending" ? "loading~spin" : "location");
  head.description = `${answer.path}${block === null ? "" : `:${block.startLine}`}`;
  head.command = open({ root, path: answer.path, line: block?.startLine ?? line });
  return [head, ...text.lines.map((entry) => lineItem(entry, root))];
}

function onCallItems({ answer, root }: CurrentPlaceAnswer, lines: readonly OnCallLine[]): PlaceItem[] {
  // While the answer for another place is shown already, who is on call for the one before would be a lie.
  if ((valueOf(answer.place) ?? null) === null) return [];
  return lines.map(({ label, detail, opens }) => {
    const item = new PlaceItem(label);
    item.iconPath = new vscode.ThemeIcon("bell");
    item.description = detail;
    item.tooltip = lineText({ label, detail });
    item.contextValue = "onCall";
    item.command = open("url" in opens ? opens : { root, ...opens });
    return item;
  });
}

function lineItem(entry: AnswerLine, root: string): PlaceItem {
  const item = new PlaceItem(entry.label);
  item.iconPath = new vscode.ThemeIcon(icons[entry.topic]);
  item.tooltip = entry.why === null ? lineText(entry) : `${lineText(entry)}\n${entry.why}`;
  item.contextValue = entry.checkable === true ? "checkable" : entry.topic;
  item.description = entry.detail;
  if (entry.opens !== null) item.command = open("url" in entry.opens ? entry.opens : { root, ...entry.opens, ...(entry.topic === "finding" ? { how: "finding" } : {}) });
  return item;
}

function open(target: OpenTarget): vscode.Command {
  return { command: commandId("openTarget"), title: phrase({ key: "action.open", args: {} }), arguments: [target] };
}
