import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estates, LocatedFile } from "../../estate/estates";
import { commandId } from "../../host/commands";
import { onSettingsChanged, settings } from "../../host/settings";
import { lensText } from "../../present/lensText";

/** A lens knows where it stands; what it says is asked when it comes into view. */
class BlockLens extends vscode.CodeLens {
  readonly located: LocatedFile;

  constructor(range: vscode.Range, located: LocatedFile) {
    super(range);
    this.located = located;
  }
}

/** One lens above each block, off until somebody turns it on: whose it is, its runbook and how many warnings there are. */
export function register(estates: Estates): Disposable {
  const owned = new DisposableList();
  const changed = owned.add(new vscode.EventEmitter<void>());
  owned.add(onSettingsChanged(() => changed.fire()));
  owned.add(estates.onDidChange(() => {
    if (settings.codeLens()) changed.fire();
  }));
  const provider: vscode.CodeLensProvider<BlockLens> = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document, token) {
      if (!settings.codeLens()) return [];
      const located = await estates.locate(document.uri.fsPath);
      if (located === null || token.isCancellationRequested) return [];
      const blocks = await located.estate.blocksIn(located.path);
      const lines = [...new Set(blocks.map(({ startLine }) => startLine))].filter((line) => line <= document.lineCount);
      return lines.map((line) => new BlockLens(document.lineAt(line - 1).range, located));
    },
    async resolveCodeLens(lens) {
      const { estate, path } = lens.located;
      const line = lens.range.start.line + 1;
      const title = lensText(await estate.about(path, line));
      lens.command = { command: commandId("placeActions"), title, arguments: [{ root: estate.root, path, line }] };
      return lens;
    },
  };
  owned.add(vscode.languages.registerCodeLensProvider({ scheme: "file" }, provider));
  return owned;
}
