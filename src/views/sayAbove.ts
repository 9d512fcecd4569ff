import type { TreeView } from "vscode";

/** Says above the rows of a view what they show, and why there are none. What stands there already is not sent to the window again. */
export function sayAbove(view: Pick<TreeView<unknown>, "description" | "message">, description: string, message: string): void {
  if (view.description !== description) view.description = description;
  if (view.message !== message) view.message = message;
}
