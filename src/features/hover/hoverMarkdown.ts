import * as vscode from "vscode";
import { commandId } from "../../host/commands";
import type { AnswerText, Target } from "../../present/answerText";
import { phrase } from "../../present/phrase";

const icons = { owner: "organization", finding: "warning", runbook: "book", drift: "pulse" } as const;

/**
 * The lines of an answer as a hover. Words that may come from the repository enter as text only; links carry our own
 * words and an opaque number, and may run our own two commands only.
 */
export function hoverMarkdown(text: AnswerText, remember: (target: Target) => number): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString("", true);
  markdown.isTrusted = { enabledCommands: [commandId("openFromHover"), commandId("findRunbook")] };
  markdown.supportHtml = false;
  markdown.appendMarkdown("**").appendText(oneLine(text.headline)).appendMarkdown("**");
  for (const line of text.lines) {
    markdown.appendMarkdown(`  \n$(${icons[line.topic]}) `).appendText(oneLine(line.why === null ? line.text : `${line.text} · ${line.why}`));
  }
  markdown.appendMarkdown(`\n\n${actions(text, remember).join(" · ")}`);
  return markdown;
}

function actions(text: AnswerText, remember: (target: Target) => number): string[] {
  const owner = text.lines.find((line) => line.topic === "owner")?.opens ?? null;
  const runbook = text.lines.find((line) => line.topic === "runbook")?.opens ?? null;
  return [
    ...(runbook === null ? [] : [link("action.openRunbook", remember(runbook))]),
    ...(owner === null ? [] : [link("action.goToRule", remember(owner))]),
    `[${phrase({ key: "action.findRunbook", args: {} })}](command:${commandId("findRunbook")})`,
  ];
}

function link(key: "action.openRunbook" | "action.goToRule", id: number): string {
  return `[${phrase({ key, args: {} })}](command:${commandId("openFromHover")}?${encodeURIComponent(JSON.stringify([id]))})`;
}

/** Line ends of every kind become spaces, so that no text can end its line and begin Markdown of its own. */
function oneLine(text: string): string {
  return text.replaceAll(/[\r\n\u2028\u2029\0]+/g, " ");
}
