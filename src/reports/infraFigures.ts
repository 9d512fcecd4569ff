import type { MetNothing, PlaceCost, SprintReport, VisitShare } from "../model/sprintReport";
import type { Planned, Reason, Whose } from "../model/visit";
import { Tally } from "./tally";
import type { PlaceSums, VisitSums } from "./visitSums";
import { isVisited } from "./visitSums";

type Figures = Pick<SprintReport, "bySystem" | "byEnvironment" | "byWhose" | "byTeam" | "byPlanned" | "byReason" | "met" | "places">;

/**
 * Where the time in infra code went. Each of the groupings but that by team adds up to all of it; that by team to the time in
 * places of teams.
 * @param visits every visit that had time in the sprint, whenever it began.
 * @param top how many places are told one by one.
 */
export function infraFigures(visits: Iterable<VisitSums>, top: number): Figures {
  const [bySystem, byEnvironment, byTeam] = [new Tally<string | null>(), new Tally<string | null>(), new Tally<string | null>()];
  const [byWhose, byPlanned, byReason] = [new Tally<Whose>(), new Tally<Planned>(), new Tally<Reason | "none">()];
  const places: GrowingCosts = new Map();
  const met = { noOwner: new Share(), noRunbook: new Share(), either: new Share() };
  for (const visit of visits) {
    const visited = visit.places.filter(isVisited);
    if (visited.length === 0) continue;
    for (const place of visited) {
      const { activeMs } = place;
      bySystem.add(place.system, activeMs, visit);
      byEnvironment.add(place.environment, activeMs, visit);
      byWhose.add(place.whose, activeMs, visit);
      if (place.whose === "team") byTeam.add(place.team, activeMs, visit);
      byPlanned.add(visit.planned, activeMs, visit);
      byReason.add(visit.reason, activeMs, visit);
      addCost(places, place);
    }
    met.noOwner.add(visited.map(({ whose }) => (whose === "unknown" ? null : whose === "nobody")));
    met.noRunbook.add(visited.map(({ runbook }) => (runbook === null ? null : !runbook)));
    met.either.add(visited.map(({ whose, runbook }) => whose === "nobody" || runbook === false || (whose === "unknown" || runbook === null ? null : false)));
  }
  return {
    bySystem: bySystem.shares(),
    byEnvironment: byEnvironment.shares(),
    byWhose: byWhose.shares(),
    byTeam: byTeam.shares(),
    byPlanned: byPlanned.shares(),
    byReason: byReason.shares(),
    met: metNothing(met),
    places: costliest([...places.values()].flatMap((inOne) => [...inOne.values()]), top),
  };
}

/** Where no record says anything about runbooks, their share was not measured. */
function metNothing({ noOwner, noRunbook, either }: Readonly<Record<keyof MetNothing, Share>>): MetNothing {
  const isMeasured = noRunbook.share().of > 0;
  return { noOwner: noOwner.share(), noRunbook: isMeasured ? noRunbook.share() : null, either: isMeasured ? either.share() : null };
}

/** Visits that met a lack in one of their places; one of which that is not certain is neither here nor there. */
class Share {
  #met = 0;
  #known = 0;
  #unknown = 0;

  /** @param lacks of each place of a visit whether something lacks there; null where nobody knows. */
  add(lacks: readonly (boolean | null)[]): void {
    if (lacks.includes(true)) this.#met += 1;
    else if (lacks.includes(null)) this.#unknown += 1;
    else this.#known += 1;
  }

  share(): VisitShare {
    return { visits: this.#met, of: this.#met + this.#known, unknown: this.#unknown };
  }
}

type GrowingCost = { -readonly [K in keyof PlaceCost]: PlaceCost[K] };
/** By repository and path; one text of both would have to be made for every place of every visit. */
type GrowingCosts = Map<string, Map<string, GrowingCost>>;

/** What is known of a place changes; the latest visit knows best. */
function addCost(places: GrowingCosts, { repository, path, system, environment, whose, team, runbook, activeMs, edits }: PlaceSums): void {
  const inRepository = places.get(repository) ?? new Map<string, GrowingCost>();
  places.set(repository, inRepository);
  const known = inRepository.get(path);
  if (known === undefined) {
    inRepository.set(path, { repository, path, system, environment, whose, team, runbook, activeMs, visits: 1, edits });
    return;
  }
  known.system = system;
  known.environment = environment ?? known.environment;
  if (whose !== "unknown") [known.whose, known.team] = [whose, team];
  known.runbook = runbook ?? known.runbook;
  known.activeMs += activeMs;
  known.visits += 1;
  known.edits += edits;
}

function costliest(places: readonly PlaceCost[], count: number): SprintReport["places"] {
  const sorted = places.toSorted((a, b) => b.activeMs - a.activeMs || b.visits - a.visits || (a.path < b.path ? -1 : 1));
  const others = sorted.slice(count);
  return { top: sorted.slice(0, count), others: others.length, othersMs: others.reduce((sum, { activeMs }) => sum + activeMs, 0) };
}
