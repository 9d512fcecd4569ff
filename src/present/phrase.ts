import type { MessageKey, MessageOf } from "../model/message";
import { english } from "./english";
import type { Phrasing } from "./phrasing";

let spoken: Phrasing = english;

/** From now on messages are phrased in this language: once, when the product starts, and English until then. */
export function speak(phrasing: Phrasing): void {
  spoken = phrasing;
}

/** A message as a sentence. */
export function phrase<K extends MessageKey>(message: MessageOf<K>): string {
  return spoken[message.key](message.args);
}
