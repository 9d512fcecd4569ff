import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estates } from "../../estate/estates";
import { settledAnswer } from "../../estate/settledAnswer";
import type { Message } from "../../model/message";
import { answerSentences } from "../../present/answerSentences";
import { phrase } from "../../present/phrase";
import { runbookSentences } from "../../present/runbookSentences";
import { visible } from "../../present/visibleText";
import type { PlaceQuestion, RunbookQuestion } from "./questions";
import { placeQuestion, runbookQuestion } from "./questions";
import { locateInFolders } from "./workspaceFile";

export interface AgentToolsParts {
  readonly estates: Estates;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Milliseconds that an agent waits for what is still being read. */
const patienceMs = 5_000;
/** More than fits into a model's attention is of no use to it. */
const mostRunbooks = 10;

/**
 * What an agent asks before it edits: whose a place is, what to do, whether reality matches. The same answer as everywhere,
 * in words, read only, and without the names of people.
 */
export function register({ estates, now }: AgentToolsParts): Disposable {
  const owned = new DisposableList();
  // Editors built on VS Code do not all have language model tools.
  if (!("lm" in vscode) || typeof vscode.lm.registerTool !== "function") return owned;

  const about = async ({ path, line }: PlaceQuestion): Promise<string[]> => {
    const located = await locateInFolders(path, estates);
    if (located === null) throw refusal({ key: "agent.outside", args: { path: visible(path) } });
    const answer = await settledAnswer(located.estate, located.path, line, patienceMs);
    return answerSentences(answer, now(), { people: false });
  };
  const findRunbook = async ({ query, path, line }: RunbookQuestion): Promise<string[]> => {
    const located = path === null ? null : await locateInFolders(path, estates);
    if (path !== null && located === null) throw refusal({ key: "agent.outside", args: { path: visible(path) } });
    const asked = located === null ? estates.all : [located.estate];
    const near = located === null ? null : { path: located.path, line };
    const found = await Promise.all(asked.map((estate) => estate.findRunbooks(query, near, mostRunbooks)));
    const hits = found.flatMap((section) => (section.state === "known" ? section.value : []));
    const unread = found.flatMap((section) => (section.state === "unavailable" ? [phrase(section.reason)] : []));
    const pending = found.some(({ state }) => state === "pending") ? [phrase({ key: "runbook.pending", args: {} })] : [];
    return [...unread, ...pending, ...runbookSentences(hits.slice(0, mostRunbooks), now())];
  };

  owned.add(vscode.lm.registerTool("infra-steward_about", tool(placeQuestion, about, "agent.asksAbout")));
  owned.add(vscode.lm.registerTool("infra-steward_findRunbook", tool(runbookQuestion, findRunbook, "agent.asksRunbook")));
  return owned;
}

/** A tool that reads: what it is asked is checked first, and an untrusted folder gets no answer. */
function tool<Q>(question: (input: unknown) => Q | null, answer: (asked: Q) => Promise<string[]>, progress: "agent.asksAbout" | "agent.asksRunbook"): vscode.LanguageModelTool<unknown> {
  return {
    prepareInvocation: () => ({ invocationMessage: phrase({ key: progress, args: {} }) }),
    invoke: async ({ input }) => {
      if (!vscode.workspace.isTrusted) throw refusal({ key: "agent.untrusted", args: {} });
      const asked = question(input);
      if (asked === null) throw refusal({ key: "agent.badInput", args: {} });
      const lines = (await answer(asked)).map(visible);
      // What a repository says of itself is data to an agent, not an instruction.
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart([phrase({ key: "agent.asData", args: {} }), ...lines].join("\n"))]);
    },
  };
}

function refusal(message: Message): Error {
  return new Error(phrase(message));
}
