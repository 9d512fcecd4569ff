import type { Signature } from "./changes";

/** Names of programs that commit, or that sign commits with somebody. */
const names: readonly RegExp[] = [
  /\[bot\]/i,
  // A word of its own that ends the name; a person may be called Bot, but hardly without a first name.
  /^bot$|[-_]bot$|robot$/i,
  /^(?:dependabot|renovate|greenkeeper|snyk|copilot|jenkins|weblate)\b/i,
  /^github[- ]actions\b/i,
  /^gitlab ci\b/i,
];

/** What stands before the @ in the addresses of programs; hosts put a number and a plus sign before it. */
const mailboxes: readonly RegExp[] = [/\[bot\]$/i, /^(?:\d+\+)?(?:no-?reply|do-?not-?reply|bot|copilot|github-actions)$/i, /[-_.]bot$/i, /agent$/i];

/** Whether a signature is a program's: it knows no file, and nobody can ask it. */
export function isProgram({ name, email }: Signature): boolean {
  const mailbox = email.slice(0, Math.max(0, email.indexOf("@")));
  return names.some((pattern) => pattern.test(name.trim())) || mailboxes.some((pattern) => pattern.test(mailbox));
}
