/** A message that needs nothing filled in. */
export type NoArguments = Record<string, never>;
