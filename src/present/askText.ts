import { nameOf } from "../base/path";
import type { Answer } from "../model/answer";
import type { AskedOwner } from "../model/contact";
import { permalink } from "../model/permalink";
import { valueOf } from "../model/section";
import { answerText, lineText } from "./answerText";
import { phrase } from "./phrase";
import { visible } from "./visibleText";

/** A message to whoever owns a place, to be pasted anywhere. */
export interface AskMessage {
  /** Ends where the question goes. No person is named in it who did not write their name into the code's own owners. */
  readonly text: string;
  /** Whether it points at the place by an address. */
  readonly hasLink: boolean;
}

/** A message with more of them would not be read. */
const mostFindings = 3;

/**
 * What somebody else needs to answer a question about a place: which one, whose, what was found there and what the runbook is.
 * @param line 1-based, of the caret; counts where no block is around it.
 * @param now milliseconds since 1970, for ages.
 */
export function askMessage(answer: Answer, asked: AskedOwner, line: number, now: number): AskMessage {
  const block = valueOf(answer.place)?.block ?? null;
  const lines = { first: block?.startLine ?? line, last: block?.endLine ?? line };
  const { headline, lines: said } = answerText(answer, now, { people: false });
  const isInfra = (valueOf(answer.place) ?? null) !== null;
  const link = asked.remote === null || asked.commit === null ? null : permalink(asked.remote, asked.platform, { path: answer.path, commit: asked.commit, lines });
  const evidence = said.filter(({ topic, opens }) => topic === "owner" || (isInfra && topic === "runbook" && opens !== null));
  const findings = isInfra ? said.filter(({ topic }) => topic === "finding").slice(0, mostFindings) : [];
  const sentences = [
    phrase({ key: "ask.place", args: { headline: isInfra ? headline : nameOf(answer.path), path: answer.path, ...lines } }),
    ...(link === null ? [] : [link]),
    ...[...evidence, ...findings].map(lineText),
  ];
  return { text: [...sentences.map(visible), "", phrase({ key: "ask.question", args: {} })].join("\n"), hasLink: link !== null };
}
