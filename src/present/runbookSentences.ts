import type { Message } from "../model/message";
import type { Runbook } from "../model/runbook";
import { phrase } from "./phrase";
import type { Freshness } from "./runbookText";
import { hitDetails, titleText } from "./runbookText";

/** A runbook that was found, as far as it is told in a line. */
interface Hit {
  readonly runbook: Runbook;
  readonly heading: { readonly text: string; readonly line: number } | null;
  readonly why: Message | null;
  readonly freshness: Freshness;
}

/** Runbooks as plain lines, a line each and the best first: title and heading, where it is, and why it applies or what it is for. */
export function runbookSentences(hits: readonly Hit[], now: number): string[] {
  if (hits.length === 0) return [phrase({ key: "runbook.none", args: {} })];
  return hits.map((hit) => {
    const { runbook, heading } = hit;
    const where = "url" in runbook.location ? runbook.location.url : `${runbook.location.path}:${heading?.line ?? runbook.line}`;
    return `${titleText(runbook, heading?.text ?? null)} · ${where} · ${hitDetails(hit, now)}`;
  });
}
