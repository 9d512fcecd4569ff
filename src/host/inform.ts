import * as vscode from "vscode";
import type { Message } from "../model/message";
import { phrase } from "../present/phrase";

/** Something that a person may do about a message: a button of it. */
export interface Offer {
  readonly title: string;
  readonly run: () => unknown;
}

/** Tells the person why nothing was done, and gives back that there is nothing to go on with. */
export function refuse(message: Message): null {
  void vscode.window.showWarningMessage(phrase(message));
  return null;
}

/** Shows a message with its buttons and does what the person chooses. Resolves when it is closed, so commands do not wait for it. */
export async function inform(message: Message, ...offers: readonly Offer[]): Promise<void> {
  const chosen = await vscode.window.showInformationMessage(phrase(message), ...offers);
  await chosen?.run();
}
