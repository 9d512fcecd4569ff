import type { Estate } from "./estate";
import { unownedGroup, untoldGroup } from "./estateTree";

/** A count, and out of how many. */
export interface EstateFigure {
  readonly value: number;
  readonly of: number;
}

/** What a repository's infrastructure is like in a few numbers; null where nothing tells. */
export interface EstateFigures {
  /** Kinds of systems, among so many infra files. */
  readonly systems: EstateFigure | null;
  /** Environments that have a name. */
  readonly environments: EstateFigure | null;
  /** Infra files that nobody owns, by a rule or because nothing says anything. */
  readonly unowned: EstateFigure | null;
  /** Production places that have a runbook. */
  readonly covered: EstateFigure | null;
  /** Runbooks that are past their review, or about something that changed since. */
  readonly stale: EstateFigure | null;
}

/** Asks an estate for its figures, with the same questions that the views ask. */
export async function estateFigures(estate: Pick<Estate, "summary" | "estateChildren" | "shelfChildren">): Promise<EstateFigures> {
  const [{ state, infraFiles }, bySystem, byEnvironment, byOwner, shelf] = await Promise.all([
    estate.summary(), groups(estate, "system"), groups(estate, "environment"), groups(estate, "owner"), estate.shelfChildren("", null),
  ]);
  // What is read only in part is not counted: it would look like less.
  if (state.kind !== "ready") return { systems: null, environments: null, unowned: null, covered: null, stale: null };
  const unowned = byOwner.filter(({ group }) => group === "" || group === unownedGroup);
  const kinds = shelf.nodes.flatMap((node) => (node.kind === "kind" ? [node] : []));
  return {
    systems: { value: bySystem.length, of: infraFiles },
    environments: { value: byEnvironment.filter(({ group }) => group !== "").length, of: infraFiles },
    unowned: byOwner.some(({ group }) => group === untoldGroup) ? null : { value: sum(unowned.map(({ files }) => files)), of: infraFiles },
    covered: shelf.coverage === null || shelf.coverage.places === 0 ? null : { value: shelf.coverage.covered, of: shelf.coverage.places },
    stale: { value: sum(kinds.map(({ stale }) => stale)), of: sum(kinds.map(({ runbooks }) => runbooks)) },
  };
}

async function groups(estate: Pick<Estate, "estateChildren">, by: "system" | "environment" | "owner") {
  const { nodes } = await estate.estateChildren({ by, filter: "" }, null);
  return nodes.flatMap((node) => (node.kind === "group" ? [node] : []));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
