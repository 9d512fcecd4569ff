import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import type { OpenTarget } from "../../host/openTarget";
import { openTarget } from "../../host/openTarget";

/** Shows runbooks of the repository beside the code without taking the keyboard, and takes away what it opened. Links outside are never opened by looking. */
export class Preview implements Disposable {
  readonly #openBefore = new Set(tabs().map(key));
  #showing: Promise<void> = Promise.resolve();
  #ended = false;
  shown = false;

  show(target: OpenTarget | undefined): Promise<void> {
    if (target === undefined || "url" in target) return this.#showing;
    this.shown = true;
    this.#showing = this.#showing.then(async () => {
      if (this.#ended) return;
      // A file that went meanwhile cannot be previewed; choosing it will say why.
      await openTarget(target, { preserveFocus: true, preview: true, viewColumn: vscode.ViewColumn.Beside }).catch(() => undefined);
    });
    return this.#showing;
  }

  /** Whatever comes now comes too late. */
  dispose(): void {
    this.#ended = true;
  }

  /** Closes the tabs that previewing opened, and no others. */
  async close(): Promise<void> {
    await this.#showing;
    if (!this.shown) return;
    const ours = tabs().filter((tab) => tab.isPreview && !this.#openBefore.has(key(tab)));
    if (ours.length > 0) await vscode.window.tabGroups.close(ours, true);
  }
}

function tabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function key(tab: vscode.Tab): string {
  const uri = tab.input instanceof vscode.TabInputText ? tab.input.uri.toString() : tab.label;
  return `${tab.group.viewColumn} ${uri}`;
}
