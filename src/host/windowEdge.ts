import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";

/**
 * What a window knows of itself: whether it is the one in front, and that time goes by. Apart from the editor's events, because
 * a window that a program drives always takes itself for the one in front: a test of two windows has to say it.
 */
export interface WindowEdge {
  readonly isFocused: () => boolean;
  readonly onDidChangeFocus: (listener: (focused: boolean) => void) => Disposable;
  /** Runs `action` again and again, after each `ms` milliseconds. */
  readonly every: (ms: number, action: () => void) => Disposable;
}

export const windowEdge: WindowEdge = {
  isFocused: () => vscode.window.state.focused,
  onDidChangeFocus: (listener) => vscode.window.onDidChangeWindowState(({ focused }) => listener(focused)),
  every: (ms, action) => {
    const timer = setInterval(action, ms);
    return { dispose: () => clearInterval(timer) };
  },
};
