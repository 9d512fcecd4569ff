import type { Disposable } from "../../base/disposable";
import { registerCommand } from "../../host/commands";
import type { LogChannel } from "../../host/log";

export function register(log: LogChannel): Disposable {
  return registerCommand("showLog", () => log.show());
}
