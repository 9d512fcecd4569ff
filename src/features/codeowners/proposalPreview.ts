import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import { phrase } from "../../present/phrase";
import type { ProposedEdit } from "./proposeEdit";

/** The scheme of texts that exist only to be looked at. */
const scheme = "infra-steward-proposal";

/** Shows a proposed edit as a difference, with the count of what it does, and asks whether to make it. */
export class ProposalPreview implements Disposable {
  readonly #owned = new DisposableList();
  readonly #texts = new Map<string, string>();
  #next = 1;

  constructor() {
    this.#owned.add(vscode.workspace.registerTextDocumentContentProvider(scheme, {
      provideTextDocumentContent: (uri) => this.#texts.get(uri.toString()) ?? "",
    }));
  }

  /** @returns whether the person wants the edit. The difference is closed again either way. */
  async confirm(proposed: ProposedEdit): Promise<boolean> {
    const query = `proposal=${this.#next++}`;
    const after = proposed.uri.with({ scheme, query });
    const before = proposed.document === null ? proposed.uri.with({ scheme, query: `${query}&before` }) : proposed.uri;
    this.#texts.set(after.toString(), proposed.text);
    const { path, changed, taken, others } = proposed.counts;
    await vscode.commands.executeCommand("vscode.diff", before, after, phrase({ key: "claim.preview", args: { path } }), { preview: true });
    const apply = { label: phrase({ key: "claim.apply", args: {} }) };
    const leave = { label: phrase({ key: "claim.leave", args: {} }) };
    const answer = await vscode.window.showQuickPick([apply, leave], {
      title: phrase({ key: "claim.counts", args: { changed, taken, others } }),
      ignoreFocusOut: true,
    });
    await closeDifference(after);
    this.#texts.delete(after.toString());
    return answer === apply;
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
