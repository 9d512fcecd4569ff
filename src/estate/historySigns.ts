import type { HistorySigns } from "../model/historySigns";
import type { Section } from "../model/section";
import { pending, unavailable } from "../model/section";
import type { Deploys } from "./deploys";
import type { DeploySubjects } from "./deployTraces";
import type { Knowledge } from "./knowledge";
import type { Listing, Snapshot } from "./snapshot";

/** Whom is asked: history, and deploys where git can be asked for them. */
export interface SignSources {
  readonly knowledge: Pick<Knowledge, "committers" | "restingOnOne">;
  readonly deploys: Pick<Deploys, "traces"> | null;
  readonly peek: DeploySubjects["peek"];
}

/** What history says of a repository as a whole, by what is known now. */
export function historySigns({ listing, progress }: Pick<Snapshot, "listing" | "progress">, { knowledge, deploys, peek }: SignSources): HistorySigns {
  const committers = knowledge.committers();
  // What is read only in part would look like fewer places.
  const read: Section<Listing> = progress === null || listing.state === "unavailable" ? listing : pending;
  if (read.state !== "known") return { committers, onePerson: read, deploys: read };
  const live = [...read.value.infra.values()].filter(({ standing }) => standing === "live");
  const traces = deploys?.traces({ listing: read.value, peek }) ?? unavailable({ key: "unavailable.noCommits", args: {} });
  return { committers, onePerson: knowledge.restingOnOne(live), deploys: traces };
}
