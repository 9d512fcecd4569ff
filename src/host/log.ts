import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import type { Logger } from "../base/logger";
import { describeError } from "../base/logger";

/** The product's one log channel, with the person's own log level. */
export interface LogChannel extends Logger, Disposable {
  show(): void;
}

export function openLog(): LogChannel {
  const channel = vscode.window.createOutputChannel("Infra Steward", { log: true });
  return {
    debug: (message) => channel.debug(message),
    info: (message) => channel.info(message),
    warn: (message) => channel.warn(message),
    error: (message, error) => channel.error(error === undefined ? message : `${message}: ${describeError(error)}`),
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
  };
}
