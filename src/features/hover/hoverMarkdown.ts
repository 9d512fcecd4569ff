import * as vscode from "vscode";
import { commandId } from "../../host/commands";
import type { AnswerText, Target } from "../../present/answerText";
import { lineText } from "../../present/answerText";
import { phrase } from "../../present/phrase";

const icons = { owner: "organization", history: "person", finding: "warning", runbook: "book", drift: "pulse" } as const;

/**
 * The lines of an answer as a hover. Words that may come from the repository enter as text only; links carry our own
 * words and an opaque number, and may run our own two commands only.
 */
export function hoverMarkdown(text: AnswerText, remember: (target: Target) => number): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString("", true);
  markdown.isTrusted = { enabledCommands: [commandId("openFromHover"), commandId("findRunbook")] };
  markdown.supportHtml = false;
  appendWords(markdown.appendMarkdown("**"), text.headline).appendMarkdown("**");
  for (const line of text.lines) {
    markdown.appendMarkdown(`  \n$(${icons[line.topic]}) `);
    appendWords(markdown, line.why === null ? lineText(line) : `${lineText(line)} · ${line.why}`);
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

/**
 * Text word by word, because `appendText` makes spaces that never break a line. Line ends of every kind count as spaces, so
 * that no text can end its line and begin Markdown of its own.
 */
function appendWords(markdown: vscode.MarkdownString, text: string): vscode.MarkdownString {
  text.split(/[\s\0]+/).forEach((word, index) => markdown.appendMarkdown(index === 0 ? "" : " ").appendText(word));
  return markdown;
}
