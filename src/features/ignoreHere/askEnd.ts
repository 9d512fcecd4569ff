import * as vscode from "vscode";
import type { Message } from "../../model/message";
import { dayAfter, isDay } from "../../model/sprint";
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
  return picked.end ?? askDay(today);
}

async function askDay(today: string): Promise<IgnoreEnd | null> {
  const day = await vscode.window.showInputBox({
    title: phrase({ key: "ignoreHere.askDay", args: {} }),
    value: dayAfter(today, 30),
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (!isDay(text.trim())) return phrase({ key: "ignoreHere.notDay", args: {} });
      return text.trim() < today ? phrase({ key: "ignoreHere.pastDay", args: {} }) : null;
    },
  });
  return day === undefined || !isDay(day.trim()) ? null : { until: day.trim() };
}
