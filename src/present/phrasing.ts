import type { MessageArguments } from "../model/message";

/** What a language says for each message of a group. */
export type Words<Messages> = { readonly [K in keyof Messages]: (args: Messages[K]) => string };

/** One language: words for every message. */
export type Phrasing = Words<MessageArguments>;
