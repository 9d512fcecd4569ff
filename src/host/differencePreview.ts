import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import { changedLines } from "../present/changedLines";

/** A change to look at before it is made, in words that are ready to be shown. */
export interface Difference {
  readonly uri: vscode.Uri;
  /** Whether the file is there; without it the change is shown against nothing. */
  readonly exists: boolean;
  /** The whole text afterwards. */
  readonly text: string;
  /** The lines that give way to others, and these. */
  readonly change: { readonly removed: readonly string[]; readonly inserted: readonly string[] };
  readonly title: string;
  /** What the change does, above the two answers. */
  readonly question: string;
  readonly apply: string;
  readonly leave: string;
}

/** Shows a change as a difference and asks whether to make it. */
export class DifferencePreview implements Disposable {
  readonly #scheme: string;
  readonly #owned = new DisposableList();
  readonly #texts = new Map<string, string>();
  #next = 1;

  /** @param scheme of texts that exist only to be looked at; each preview has its own. */
  constructor(scheme: string) {
    this.#scheme = scheme;
    this.#owned.add(vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? "",
    }));
  }

  /** @returns whether the person wants the change. The difference is closed again either way. */
  async confirm({ uri, exists, text, change, title, question, apply, leave }: Difference): Promise<boolean> {
    const query = `proposal=${this.#next++}`;
    const after = uri.with({ scheme: this.#scheme, query });
    const before = exists ? uri : uri.with({ scheme: this.#scheme, query: `${query}&before` });
    this.#texts.set(after.toString(), text);
    // A preview would take the place of the one that the person looks at, and take it along when it is closed.
    await vscode.commands.executeCommand("vscode.diff", before, after, title, { preview: false });
    // The question lies over the first lines of the editor, so it says the change, too.
    const wanted = { label: apply, detail: changedLines(change) };
    const answer = await vscode.window.showQuickPick([wanted, { label: leave }], { title: question, ignoreFocusOut: true });
    await closeDifference(after);
    this.#texts.delete(after.toString());
    return answer === wanted;
  }

  dispose(): void {
    this.#owned.dispose();
    this.#texts.clear();
  }
}

async function closeDifference(after: vscode.Uri): Promise<void> {
  const shown = vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs)
    .filter(({ input }) => input instanceof vscode.TabInputTextDiff && input.modified.toString() === after.toString());
  await vscode.window.tabGroups.close(shown);
}
