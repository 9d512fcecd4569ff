import * as vscode from "vscode";
import { commandId } from "../../host/commands";
import type { AnswerLine, AnswerText, Target } from "../../present/answerText";
import { lineText } from "../../present/answerText";
import { phrase } from "../../present/phrase";

const icons = { delivery: "rocket", owner: "organization", history: "person", finding: "warning", runbook: "book", drift: "pulse" } as const;

/**
 * The lines of an answer as a hover. Words that may come from the repository enter as text only; links carry our own
 * words and an opaque number, and may run our own three commands only.
 */
export function hoverMarkdown(text: AnswerText, remember: (target: Target) => number): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString("", true);
  markdown.isTrusted = { enabledCommands: [commandId("openFromHover"), commandId("findRunbook"), commandId("checkDrift")] };
  markdown.supportHtml = false;
  appendWords(markdown.appendMarkdown("**"), text.headline).appendMarkdown("**");
  // How it gets to where it runs belongs to what it is; who builds on it stands in the sidebar.
  const delivery = text.lines.find(({ topic }) => topic === "delivery");
  if (delivery !== undefined) appendWords(markdown.appendMarkdown(" · "), lineText(delivery));
  for (const [first, ...others] of hoverLines(text.lines)) {
    markdown.appendMarkdown(`  \n$(${icons[first.topic]}) `);
    for (const [index, line] of [first, ...others].entries()) appendLine(index === 0 ? markdown : markdown.appendMarkdown(" · "), line);
  }
  markdown.appendMarkdown(`\n\n${actions(text, remember).join(" · ")}`);
  return markdown;
}

/** Three or four lines, as a hover should have: who reviews with who can help, each finding by itself, what to do with what was checked. */
function hoverLines(lines: readonly AnswerLine[]): (readonly [AnswerLine, ...AnswerLine[]])[] {
  const of = (...topics: AnswerLine["topic"][]): readonly AnswerLine[] => lines.filter(({ topic }) => topics.includes(topic));
  const together = [of("owner", "history"), ...of("finding").map((line) => [line]), of("runbook", "drift")];
  return together.flatMap(([first, ...others]) => (first === undefined ? [] : [[first, ...others] as const]));
}

/** Drift that can be checked leads to the check. */
function appendLine(markdown: vscode.MarkdownString, line: AnswerLine): void {
  if (line.checkable !== true) {
    appendWords(markdown, lineText(line));
    return;
  }
  appendWords(markdown.appendMarkdown("["), line.label).appendMarkdown(`](command:${commandId("checkDrift")})`);
  if (line.detail !== "") appendWords(markdown.appendMarkdown(" "), `(${line.detail})`);
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
