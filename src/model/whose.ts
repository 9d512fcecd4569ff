import type { Ownership } from "./ownership";
import { teamHandle } from "./recordable";
import type { Section } from "./section";
import type { Whose } from "./visit";

/** Whose a place is, as far as a record may say it: a team by its handle, never a person. */
export interface WhoseIsIt {
  readonly whose: Whose;
  readonly team: string | null;
}

/** The verdict of an ownership, seen by somebody of whom no team is known. */
export function whoseIs(ownership: Section<Ownership>): WhoseIsIt {
  if (ownership.state !== "known") return { whose: "unknown", team: null };
  const { status, catchAll, owners } = ownership.value;
  if (status !== "owned") return { whose: "nobody", team: null };
  const team = owners.map(teamHandle).find((handle) => handle !== null) ?? null;
  if (catchAll) return { whose: "catchAll", team };
  return team === null ? { whose: "unknown", team: null } : { whose: "team", team };
}
