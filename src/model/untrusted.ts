/** What nothing of ours does in a folder that nobody has trusted. */
export type Untrusted = "edit" | "record" | "terminal" | "tool";
