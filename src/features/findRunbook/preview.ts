import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import type { OpenTarget } from "../../host/openTarget";
import { openTarget } from "../../host/openTarget";

/** What a group of editors showed before. */
interface Shown {
  readonly viewColumn: vscode.ViewColumn;
  readonly uri: vscode.Uri;
  readonly isPreview: boolean;
}

/** Shows runbooks of the repository beside the code without taking the keyboard, and takes away what it opened. Links outside are never opened by looking. */
export class Preview implements Disposable {
  readonly #openBefore = new Set(tabs().map(key));
  readonly #shownBefore = shownNow();
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

  /** Closes the tabs that previewing opened, and no others; what it took the place of comes back. */
  async close(): Promise<void> {
    await this.#showing;
    if (!this.shown) return;
    const ours = tabs().filter((tab) => tab.isPreview && !this.#openBefore.has(key(tab)));
    if (ours.length === 0) return;
    const columns = new Set(ours.map((tab) => tab.group.viewColumn));
    await vscode.window.tabGroups.close(ours, true);
    for (const { viewColumn, uri, isPreview } of this.#shownBefore.filter((shown) => columns.has(shown.viewColumn))) {
      await vscode.window.showTextDocument(uri, { viewColumn, preview: isPreview, preserveFocus: true });
    }
  }
}

function tabs(): vscode.Tab[] {
  return vscode.window.tabGroups.all.flatMap((group) => group.tabs);
}

function shownNow(): readonly Shown[] {
  return vscode.window.tabGroups.all.flatMap(({ viewColumn, activeTab }) =>
    activeTab?.input instanceof vscode.TabInputText ? [{ viewColumn, uri: activeTab.input.uri, isPreview: activeTab.isPreview }] : [],
  );
}

function key(tab: vscode.Tab): string {
  const uri = tab.input instanceof vscode.TabInputText ? tab.input.uri.toString() : tab.label;
  return `${tab.group.viewColumn} ${uri}`;
}
