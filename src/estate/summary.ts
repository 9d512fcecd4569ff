import type { System } from "../model/place";
import { valueOf } from "../model/section";
import type { EstateState, EstateSummary } from "./estate";
import type { Snapshot } from "./snapshot";

/** The counts that surfaces show; of a fixed size however large the repository is. */
export function summarize(snapshot: Snapshot): EstateSummary {
  const listing = valueOf(snapshot.listing);
  const bySystem: Partial<Record<System, number>> = {};
  for (const { system } of listing?.infra.values() ?? []) bySystem[system] = (bySystem[system] ?? 0) + 1;
  return {
    state: stateOf(snapshot),
    files: listing?.paths.length ?? 0,
    infraFiles: listing?.infra.size ?? 0,
    bySystem,
    runbooks: valueOf(snapshot.runbooks)?.length ?? 0,
    problems: snapshot.problems.length,
  };
}

function stateOf(snapshot: Snapshot): EstateState {
  if (snapshot.listing.state === "unavailable") return { kind: "failed", reason: snapshot.listing.reason };
  return snapshot.progress === null ? { kind: "ready" } : { kind: "reading", ...snapshot.progress };
}
