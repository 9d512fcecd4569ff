import type { MessageKey, MessageOf } from "../model/message";
import { english } from "./english";

/** A message as a sentence. */
export function phrase<K extends MessageKey>(message: MessageOf<K>): string {
  return english[message.key](message.args);
}
