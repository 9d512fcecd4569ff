import type { Message } from "./message";

/** Where a place runs: a name the repository uses, and whether it is production. */
export interface Environment {
  readonly name: string;
  readonly production: boolean;
  /** What told: a path segment, a rule of the settings. Shown with the environment. */
  readonly reason: Message;
}
