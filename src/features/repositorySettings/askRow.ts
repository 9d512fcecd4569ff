import * as vscode from "vscode";
import type { DoneRow, Review } from "../../model/review";
import { phrase } from "../../present/phrase";

/**
 * Asks what a row says, one question after the other; leaving any of them leaves all.
 * @param today YYYY-MM-DD.
 */
export async function askRow({ name, owner }: Review, today: string): Promise<DoneRow | null> {
  const results = [
    { label: phrase({ key: "recordReview.passed", args: {} }), result: "passed" as const },
    { label: phrase({ key: "recordReview.failed", args: {} }), result: "failed" as const },
  ];
  const picked = await vscode.window.showQuickPick(results, { title: phrase({ key: "recordReview.askResult", args: { name } }), ignoreFocusOut: true });
  if (picked === undefined) return null;
  const minutes = await vscode.window.showInputBox({
    title: phrase({ key: "recordReview.askMinutes", args: {} }),
    ignoreFocusOut: true,
    validateInput: (text) => (/^\d{0,6}$/.test(text.trim()) ? null : phrase({ key: "recordReview.notMinutes", args: {} })),
  });
  if (minutes === undefined) return null;
  const evidence = await vscode.window.showInputBox({ title: phrase({ key: "recordReview.askEvidence", args: {} }), ignoreFocusOut: true });
  if (evidence === undefined) return null;
  return { on: today, by: owner, result: picked.result, minutes: minutes.trim() === "" ? null : Number(minutes), evidence: evidence.trim() === "" ? null : evidence.trim() };
}
