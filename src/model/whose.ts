import type { Ownership } from "./ownership";
import { teamHandle } from "./recordable";
import type { Section } from "./section";
import type { Whose } from "./visit";

/** Whose a place is, as far as a record may say it: a team by its handle, never a person. */
export interface WhoseIsIt {
  readonly whose: Whose;
  readonly team: string | null;
}

/**
 * The verdict of an ownership, seen by somebody.
 * @param mine handles of the teams that this person is in; letter case does not count.
 */
export function whoseIs(ownership: Section<Ownership>, mine: readonly string[]): WhoseIsIt {
  if (ownership.state !== "known") return { whose: "unknown", team: null };
  const { status, catchAll, owners } = ownership.value;
  if (status !== "owned") return { whose: "nobody", team: null };
  const teams = owners.flatMap((owner) => teamHandle(owner) ?? []);
  const own = mine.map((handle) => handle.toLowerCase());
  const myTeam = teams.find((team) => own.includes(team.toLowerCase()));
  const team = myTeam ?? teams[0] ?? null;
  if (catchAll) return { whose: "catchAll", team };
  if (myTeam !== undefined) return { whose: "mine", team: myTeam };
  return team === null ? { whose: "unknown", team: null } : { whose: "team", team };
}
