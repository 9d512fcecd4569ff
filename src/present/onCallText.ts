import type { OnCallAnswer, OnCallLink, OnCallTurns } from "../model/onCall";
import { shortEvidence } from "./evidence";
import { phrase } from "./phrase";

/** One statement about who is on call, with what says so, and what opens behind it. */
export interface OnCallLine {
  readonly label: string;
  readonly detail: string;
  readonly opens: { readonly path: string; readonly line: number } | { readonly url: string };
}

/** Who is on call now, until when and who is next; then where the catalogs say that it can be asked; then what could not be read. */
export function onCallLines({ turns, links, problems }: OnCallAnswer): OnCallLine[] {
  return [
    ...turns.flatMap(turnLines),
    ...links.map(linkLine),
    ...problems.map(({ path, line, message }): OnCallLine => ({ label: phrase(message), detail: shortEvidence({ kind: "settings", path, line }), opens: { path, line: line ?? 1 } })),
  ];
}

function turnLines({ now, next, role, timeZone, source }: OnCallTurns): OnCallLine[] {
  const detail = shortEvidence(source);
  const opens = { path: source.path, line: source.line ?? 1 };
  const until = now === null || now.until === null ? null : timeIn(now.until, timeZone);
  const first = phrase(now === null ? { key: "onCall.nobody", args: { role } } : { key: "onCall.now", args: { role, who: now.who, until } });
  const second = next === null ? [] : [{ label: phrase({ key: "onCall.next", args: { role, who: next.who, from: timeIn(next.from, timeZone) } }), detail, opens }];
  return [{ label: first, detail, opens }, ...second];
}

function linkLine({ provider, name, url, source }: OnCallLink): OnCallLine {
  const label = phrase({ key: "onCall.link", args: { provider, name } });
  return { label, detail: shortEvidence(source), opens: url === null ? { path: source.path, line: source.line ?? 1 } : { url } };
}

/** `2026-11-23 00:00 Europe/London`: whoever reads it from another zone sees which one is meant. */
function timeIn(at: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat("en-CA", { timeZone, hourCycle: "h23", year: "numeric", month: "2-digit", day: "2-digit", hour: "2-digit", minute: "2-digit" }).formatToParts(at);
  const part = (type: Intl.DateTimeFormatPartTypes): string => parts.find((candidate) => candidate.type === type)?.value ?? "";
  return `${part("year")}-${part("month")}-${part("day")} ${part("hour")}:${part("minute")} ${timeZone}`;
}
