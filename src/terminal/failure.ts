import type { Message } from "../model/message";
import type { Section } from "../model/section";
import { phrase } from "../present/phrase";
import type { ExitCode, World } from "./command";

/** Says on standard error why there is no answer, in one line. */
export function unreadable(world: World, section: Exclude<Section<unknown>, { state: "known" }>): ExitCode {
  const reason: Message = section.state === "unavailable" ? section.reason : { key: "unavailable.failed", args: { reason: "still being read" } };
  world.err(phrase(reason));
  return 2;
}
