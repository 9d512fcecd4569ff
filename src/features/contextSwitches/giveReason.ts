import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { commandId, registerCommand } from "../../host/commands";
import { settings } from "../../host/settings";
import type { JournalRecord, Reason } from "../../model/visit";
import { reasonValues } from "../../model/visit";
import { phrase } from "../../present/phrase";

/** The question stands for so long, in milliseconds; then what the visit was for is forgotten, and nobody is asked to make it up. */
const askForMs = 10 * 60_000;

interface ReasonItem extends vscode.QuickPickItem {
  readonly reason: Reason;
}

/** *What Was This Detour For?*: a quiet question in the status bar after a switch, and one key to answer it. */
export class ReasonQuestion implements Disposable {
  readonly #owned = new DisposableList();
  readonly #item: vscode.StatusBarItem;
  #forget: NodeJS.Timeout | null = null;

  /** @param give keeps the reason for the visit that goes on, or the last one. */
  constructor(give: (reason: Reason) => void) {
    this.#item = this.#owned.add(vscode.window.createStatusBarItem("infraSteward.reason", vscode.StatusBarAlignment.Right, 99));
    this.#item.name = phrase({ key: "reason.title", args: {} });
    this.#item.text = `$(comment) ${phrase({ key: "reason.ask", args: {} })}`;
    this.#item.tooltip = phrase({ key: "reason.tooltip", args: {} });
    this.#item.command = commandId("giveReason");
    this.#item.accessibilityInformation = { label: `Infra Steward: ${phrase({ key: "reason.ask", args: {} })}` };
    this.#owned.add(registerCommand("giveReason", async () => {
      const reason = await pickReason();
      if (reason === undefined) return;
      give(reason);
      this.#close();
    }));
  }

  /** A switch that was written down is asked about, unless the person wants quiet. */
  hear({ type }: JournalRecord): void {
    if (type !== "switch" || settings.quiet()) return;
    this.#close();
    this.#item.show();
    this.#forget = setTimeout(() => this.#close(), askForMs);
  }

  dispose(): void {
    this.#close();
    this.#owned.dispose();
  }

  #close(): void {
    if (this.#forget !== null) clearTimeout(this.#forget);
    this.#forget = null;
    this.#item.hide();
  }
}

/** The number before a reason takes it at once; otherwise it is a list like any other. */
async function pickReason(): Promise<Reason | undefined> {
  const owned = new DisposableList();
  const pick = owned.add(vscode.window.createQuickPick<ReasonItem>());
  pick.title = phrase({ key: "reason.title", args: {} });
  pick.placeholder = phrase({ key: "reason.placeholder", args: {} });
  pick.items = reasonValues.map((reason, index) => ({ reason, label: `${index + 1} ${phrase({ key: "reason.name", args: { reason } })}` }));
  const chosen = new Promise<Reason | undefined>((resolve) => {
    owned.add(pick.onDidChangeValue((value) => {
      const reason = reasonValues[Number(value) - 1];
      if (reason !== undefined) resolve(reason);
    }));
    owned.add(pick.onDidAccept(() => resolve(pick.selectedItems[0]?.reason)));
    owned.add(pick.onDidHide(() => resolve(undefined)));
  });
  pick.show();
  const reason = await chosen;
  owned.dispose();
  return reason;
}
