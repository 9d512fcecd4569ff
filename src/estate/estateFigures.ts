import type { EstateFigures } from "../model/estateFigures";
import type { Estate } from "./estate";
import { unownedGroup, untoldGroup } from "./estateTree";

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
