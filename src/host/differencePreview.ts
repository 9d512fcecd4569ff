import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";

/** A change to look at before it is made, in words that are ready to be shown. */
export interface Difference {
  readonly uri: vscode.Uri;
  /** Whether the file is there; without it the change is shown against nothing. */
  readonly exists: boolean;
  /** The whole text afterwards. */
  readonly text: string;
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
  async confirm({ uri, exists, text, title, question, apply, leave }: Difference): Promise<boolean> {
    const query = `proposal=${this.#next++}`;
    const after = uri.with({ scheme: this.#scheme, query });
    const before = exists ? uri : uri.with({ scheme: this.#scheme, query: `${query}&before` });
    this.#texts.set(after.toString(), text);
    await vscode.commands.executeCommand("vscode.diff", before, after, title, { preview: true });
    const wanted = { label: apply };
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
