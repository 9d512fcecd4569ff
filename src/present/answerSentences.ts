import type { Answer } from "../model/answer";
import type { AnswerTextOptions } from "./answerText";
import { answerText, lineText } from "./answerText";

/**
 * An answer as plain lines, for surfaces without a pointer: a terminal and an agent. The headline comes first.
 * @param now milliseconds since 1970, for ages.
 */
export function answerSentences(answer: Answer, now: number, options: AnswerTextOptions): string[] {
  const { headline, lines } = answerText(answer, now, options);
  // Of a file that is no infrastructure there is an owner to tell, and nothing to run or to compare.
  const isInfra = answer.place.state !== "known" || answer.place.value !== null;
  const told = lines.filter(({ topic }) => isInfra || (topic !== "runbook" && topic !== "drift"));
  return [headline, ...told.map((line) => (line.why === null ? lineText(line) : `${lineText(line)} · ${line.why}`))];
}
