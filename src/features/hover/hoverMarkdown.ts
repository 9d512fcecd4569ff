import * as vscode from "vscode";
import { commandId } from "../../host/commands";
import type { OwnershipStatus } from "../../model/ownership";
import type { AnswerLine, AnswerText, Target } from "../../present/answerText";
import { lineText } from "../../present/answerText";
import { phrase } from "../../present/phrase";
import type { HoverAction } from "./hoverTargets";

/** Keeps what a link does, and gives the number that it carries. */
export interface Remember {
  readonly opens: (target: Target) => number;
  readonly does: (action: HoverAction) => number;
}

const icons = { delivery: "rocket", owner: "organization", history: "person", finding: "warning", runbook: "book", drift: "pulse" } as const;

/**
 * The lines of an answer as a hover. Words that may come from the repository enter as text only; links carry our own
 * words and an opaque number, and may run our own two commands only.
 * @param status of the ownership; null while it is not known.
 */
export function hoverMarkdown(text: AnswerText, status: OwnershipStatus | null, remember: Remember): vscode.MarkdownString {
  const markdown = new vscode.MarkdownString("", true);
  markdown.isTrusted = { enabledCommands: [commandId("openFromHover"), commandId("checkDrift")] };
  markdown.supportHtml = false;
  appendWords(markdown.appendMarkdown("**"), text.headline).appendMarkdown("**");
  // How it gets to where it runs belongs to what it is; who builds on it stands in the sidebar.
  const delivery = text.lines.find(({ topic }) => topic === "delivery");
  if (delivery !== undefined) appendWords(markdown.appendMarkdown(" · "), lineText(delivery));
  for (const [first, ...others] of hoverLines(text.lines)) {
    markdown.appendMarkdown(`  \n$(${icons[first.topic]}) `);
    for (const [index, line] of [first, ...others].entries()) appendLine(index === 0 ? markdown : markdown.appendMarkdown(" · "), line);
  }
  markdown.appendMarkdown(`\n\n${actions(text, status, remember).join(" · ")}`);
  return markdown;
}

/** Four lines at most, as a hover should have: who reviews with who can help, what was found, what to do with what was checked. *More* has the rest. */
function hoverLines(lines: readonly AnswerLine[]): (readonly [AnswerLine, ...AnswerLine[]])[] {
  const of = (...topics: AnswerLine["topic"][]): readonly AnswerLine[] => lines.filter(({ topic }) => topics.includes(topic));
  // That no runbook applies is said in the line of the runbook, and in few lines nothing is said twice.
  const [first, ...more] = of("finding").filter(({ why }) => why !== "runbook/missing");
  // The worst stands first; how many there are besides is one word more.
  const findings = first === undefined ? [] : [more.length === 0 ? first : { ...first, label: `${first.label} ${phrase({ key: "hover.moreFindings", args: { count: more.length } })}` }];
  const together = [of("owner", "history"), findings, of("runbook", "drift")];
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

/** The runbook and the rule, whom to ask, and the rest; what is missing can be made instead. */
function actions(text: AnswerText, status: OwnershipStatus | null, { opens, does }: Remember): string[] {
  const owner = text.lines.find((line) => line.topic === "owner")?.opens ?? null;
  const runbook = text.lines.find((line) => line.topic === "runbook")?.opens ?? null;
  return [
    runbook === null ? link("action.createRunbook", does("createRunbook")) : link("action.openRunbook", opens(runbook)),
    ...(owner === null ? [] : [link("action.goToRule", opens(owner))]),
    ...(status === "owned" ? [link("action.askOwner", does("askOwner"))] : []),
    ...(status === "undeclared" || status === "unowned" ? [link("action.claim", does("claimForTeam"))] : []),
    link("action.more", does("more")),
  ];
}

function link(key: "action.askOwner" | "action.claim" | "action.createRunbook" | "action.goToRule" | "action.more" | "action.openRunbook", id: number): string {
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
