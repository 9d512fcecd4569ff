import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import type { Logger } from "../base/logger";
import { describeError } from "../base/logger";

/** The product's one log channel, with the person's own log level. */
export interface LogChannel extends Logger, Disposable {
  show(): void;
  /** How many errors it was told. */
  errors(): number;
}

export function openLog(): LogChannel {
  const channel = vscode.window.createOutputChannel("Infra Steward", { log: true });
  let errors = 0;
  return {
    debug: (message) => channel.debug(message),
    info: (message) => channel.info(message),
    warn: (message) => channel.warn(message),
    error: (message, error) => {
      errors += 1;
      channel.error(error === undefined ? message : `${message}: ${describeError(error)}`);
    },
    errors: () => errors,
    show: () => channel.show(true),
    dispose: () => channel.dispose(),
  };
}
