import * as vscode from "vscode";
import { askDay } from "../../host/askDay";
import type { Message } from "../../model/message";
import { dayAfter } from "../../model/sprint";
import { phrase } from "../../present/phrase";

/** How long a finding is ignored: YYYY-MM-DD is the last day, null no end. */
export interface IgnoreEnd {
  readonly until: string | null;
}

/**
 * Asks until when; null where the person leaves.
 * @param today YYYY-MM-DD.
 */
export async function askEnd(code: string, today: string): Promise<IgnoreEnd | null> {
  const until = (title: Message, day: string) => ({ label: phrase(title), description: day, end: { until: day } });
  const rows: readonly (vscode.QuickPickItem & { readonly end: IgnoreEnd | null })[] = [
    ...[30, 90].map((days) => until({ key: "ignoreHere.forDays", args: { days } }, dayAfter(today, days))),
    until({ key: "ignoreHere.yearEnd", args: {} }, `${today.slice(0, 4)}-12-31`),
    { label: phrase({ key: "ignoreHere.otherDay", args: {} }), end: null },
    { label: phrase({ key: "ignoreHere.forGood", args: {} }), end: { until: null } },
  ];
  const picked = await vscode.window.showQuickPick(rows, { title: phrase({ key: "ignoreHere.askEnd", args: { code } }), ignoreFocusOut: true });
  if (picked === undefined) return null;
  if (picked.end !== null) return picked.end;
  const day = await askDay({ key: "ignoreHere.askDay", args: {} }, dayAfter(today, 30), today);
  return day === null ? null : { until: day };
}
