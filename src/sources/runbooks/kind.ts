import type { RunbookKind } from "../../model/runbook";
import { runbookKinds } from "../../model/runbook";

/** How the words begin that tell a kind. A rollback is how a deploy is undone, so it belongs there. */
const tellingWords: readonly (readonly [RunbookKind, readonly string[]])[] = [
  ["incident", ["incident", "outage", "restor", "recover", "alert", "respon", "disaster", "failover", "troubleshoot", "diagnos", "mitigat", "oncall", "emergenc"]],
  ["deploy", ["deploy", "releas", "rollback", "rollout", "ship", "promot"]],
  ["configuration", ["secret", "config", "credential", "password", "rotat", "certificate"]],
  ["layout", ["layout", "architect", "overview", "topolog", "inventor", "diagram"]],
];

/** The kind of that very name, in any case; null when it is no kind's name. */
export function kindNamed(name: string): RunbookKind | null {
  return runbookKinds.find((kind) => kind === name.toLowerCase()) ?? null;
}

/**
 * The kind that a phrase tells, by its first telling word: `Respond to a failed deploy` is about an incident.
 * @returns null when no word tells.
 */
export function kindInWords(phrase: string): RunbookKind | null {
  for (const word of wordsOf(phrase)) {
    const found = tellingWords.find(([, beginnings]) => beginnings.some((beginning) => word.startsWith(beginning)));
    if (found !== undefined) return found[0];
  }
  return null;
}

/** Lower-case words. `on call`, `roll back` and `laid out` are put together, for others write them as one word. */
function wordsOf(phrase: string): string[] {
  const joined = phrase
    .toLowerCase()
    .replace(/\bon[-_ ]call\b/g, "oncall")
    .replace(/\broll(?:ing)?[-_ ](back|out)/g, "roll$1")
    .replace(/\blaid[-_ ]out\b/g, "layout");
  return joined.match(/[a-z]+/g) ?? [];
}
