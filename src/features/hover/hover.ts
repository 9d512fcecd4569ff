import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estates, LocatedFile } from "../../estate/estates";
import { commandId, registerCommand } from "../../host/commands";
import { openTarget } from "../../host/openTarget";
import { settings } from "../../host/settings";
import type { Answer } from "../../model/answer";
import { valueOf } from "../../model/section";
import { answerText } from "../../present/answerText";
import type { HoverTarget } from "./hoverTargets";
import { HoverTargets } from "./hoverTargets";
import { hoverMarkdown } from "./hoverMarkdown";

/** What the hover needs of the outside. */
export interface HoverParts {
  readonly estates: Estates;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Shows the answer for a block on its first line, above the language's own hovers' reach: three or four lines, no more. */
export function register({ estates, now }: HoverParts): Disposable {
  const owned = new DisposableList();
  const targets = new HoverTargets();
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!settings.hoverEnabled()) return null;
      const located = await estates.locate(document.uri.fsPath);
      if (located === null || token.isCancellationRequested) return null;
      const answer = await located.estate.about(located.path, position.line + 1);
      return headerHover(answer, position.line + 1, located, document);
    },
  };
  const headerHover = (answer: Answer, line: number, { estate, path }: LocatedFile, document: vscode.TextDocument): vscode.Hover | null => {
    const block = valueOf(answer.place)?.block ?? null;
    if (block === null || block.startLine !== line) return null;
    const text = answerText(answer, now(), { people: true });
    const at = { root: estate.root, path, line };
    const markdown = hoverMarkdown(text, valueOf(answer.ownership)?.status ?? null, {
      opens: (target) => targets.add("url" in target ? target : { root: estate.root, ...target }),
      does: (does) => targets.add({ does, at }),
    });
    return new vscode.Hover(markdown, document.lineAt(line - 1).range);
  };
  owned.add(vscode.languages.registerHoverProvider({ scheme: "file" }, provider));
  owned.add(registerCommand("openFromHover", async (id) => {
    const target = targets.get(id);
    if (target !== null) await follow(target);
  }));
  return owned;
}

async function follow(target: HoverTarget): Promise<void> {
  if (!("does" in target)) return openTarget(target, { viewColumn: vscode.ViewColumn.Beside });
  const { does, at } = target;
  if (does === "askOwner") {
    await vscode.commands.executeCommand(commandId(does), at);
    return;
  }
  // The others are about the caret's place, and the mouse may be elsewhere.
  await openTarget(at);
  await vscode.commands.executeCommand(does === "more" ? "infraSteward.thisPlace.focus" : commandId(does), ...(does === "createRunbook" ? [at.path, at.line] : []));
}
