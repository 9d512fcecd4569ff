import * as vscode from "vscode";
import type { Message } from "../model/message";
import { isDay } from "../model/sprint";
import { phrase } from "../present/phrase";

/**
 * Asks for a day from today on.
 * @param suggested YYYY-MM-DD, or the empty text for none.
 * @param today YYYY-MM-DD.
 * @returns YYYY-MM-DD; null where the person leaves the question.
 */
export async function askDay(question: Message, suggested: string, today: string): Promise<string | null> {
  const day = await vscode.window.showInputBox({
    title: phrase(question),
    value: suggested,
    ignoreFocusOut: true,
    validateInput: (text) => {
      if (!isDay(text.trim())) return phrase({ key: "ignoreHere.notDay", args: {} });
      return text.trim() < today ? phrase({ key: "ignoreHere.pastDay", args: {} }) : null;
    },
  });
  return day === undefined || !isDay(day.trim()) ? null : day.trim();
}
