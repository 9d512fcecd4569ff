import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { commandId } from "../../host/commands";
import { onSettingsChanged } from "../../host/settings";
import type { Journal } from "../../journal/journal";
import { phrase } from "../../present/phrase";
import type { SwitchFacts, SwitchRow } from "../../present/switchRows";
import { switchRows } from "../../present/switchRows";
import type { ReportParts } from "../report/reportParts";
import { recordingState } from "./recordingState";
import { readSwitchFacts } from "./switchFacts";

export interface SwitchesViewParts extends ReportParts {
  readonly journal: Journal;
}

/** The journal is read again this often at most, in milliseconds, and only while somebody sees the view. */
const readEveryMs = 30_000;

const icons: Readonly<Record<SwitchRow["icon"], string>> = {
  record: "record", today: "calendar", sprint: "history", places: "flame", place: "file-code", signals: "pulse",
  signalOn: "warning", signalOff: "pass", signalUnknown: "question", report: "graph",
};

/** The sidebar view *Context Switches*. */
export function register(parts: SwitchesViewParts): Disposable {
  const { journal, log, clock, estates } = parts;
  const owned = new DisposableList();
  const changed = owned.add(new vscode.EventEmitter<undefined>());
  let facts: Omit<SwitchFacts, "state"> = { report: null, today: "", signals: [] };
  let readAt = Number.NEGATIVE_INFINITY;
  let timer: NodeJS.Timeout | undefined;

  const rows = (): SwitchRow[] => switchRows({ state: recordingState(journal), ...facts });
  const view = owned.add(vscode.window.createTreeView<SwitchRow>("infraSteward.switches", {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: (row) => treeItem(row, parts),
      getChildren: (row) => (row === undefined ? rows() : [...row.below]),
    },
  }));
  let drawn = "";
  /** Rows that are drawn anew lose the click that is on its way; those that would look the same are left alone. */
  const redraw = (): void => {
    const before = drawn;
    // What a row opens depends on which repositories are open.
    drawn = JSON.stringify([rows(), estates.all.map(({ root }) => root)]);
    if (drawn !== before) changed.fire(undefined);
  };
  const read = async (): Promise<void> => {
    timer = undefined;
    readAt = clock.monotonic();
    try {
      facts = await readSwitchFacts(parts);
      view.message = "";
    } catch (error) {
      log.error("The context switches could not be read", error);
      view.message = phrase({ key: "page.failed", args: {} });
    }
    redraw();
  };
  const readSoon = (): void => {
    if (view.visible) timer ??= setTimeout(() => void read(), Math.max(0, readAt + readEveryMs - clock.monotonic()));
  };

  owned.add({ dispose: () => clearTimeout(timer) });
  owned.add(view.onDidChangeVisibility(readSoon));
  owned.add(estates.onDidChange(({ summary }) => {
    if (summary.state.kind === "ready") readSoon();
  }));
  owned.add(journal.onDidChange((what) => {
    if (what === "state") redraw();
    readSoon();
  }));
  owned.add(onSettingsChanged(() => {
    redraw();
    readSoon();
  }));
  readSoon();
  return owned;
}

function treeItem({ id, label, detail, tooltip, icon, does, below }: SwitchRow, parts: ReportParts): vscode.TreeItem {
  const item = new vscode.TreeItem(label, below.length === 0 ? vscode.TreeItemCollapsibleState.None : vscode.TreeItemCollapsibleState.Collapsed);
  item.id = id;
  item.description = detail;
  item.tooltip = tooltip;
  item.iconPath = new vscode.ThemeIcon(icons[icon]);
  const command = does === null ? null : commandOf(does, parts);
  if (command !== null) item.command = { ...command, title: label };
  return item;
}

function commandOf(does: NonNullable<SwitchRow["does"]>, { estates, repositoryId }: ReportParts): Omit<vscode.Command, "title"> | null {
  switch (does.kind) {
    case "pause":
      return { command: commandId("pauseRecording") };
    case "resume":
      return { command: commandId("resumeRecording") };
    case "log":
      return { command: commandId("showLog") };
    case "report":
      return { command: commandId("showReport") };
    case "settings":
      return { command: "workbench.action.openSettings", arguments: ["infraSteward.contextSwitches"] };
    case "open": {
      // A repository that is not open here has no place on this screen.
      const root = estates.all.find((estate) => repositoryId(estate.root) === does.repository)?.root;
      return root === undefined ? null : { command: commandId("openTarget"), arguments: [{ root, path: does.path, line: 1 }] };
    }
  }
}
