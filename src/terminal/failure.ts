import type { Estate } from "../estate/estate";
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

/** Says on standard error what is wrong with the repository as a whole and not with one of its files. There is an answer all the same. */
export async function warnOfRepository(world: World, estate: Estate): Promise<void> {
  for (const { path, message } of await estate.problems()) {
    if (path === "") world.err(`infra-steward: ${phrase(message)}`);
  }
}
