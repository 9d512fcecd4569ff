import type { Ended, OwnerRecord, PartRecord, Planned, Reason, RecordedPlace, SwitchRecord, VisitRecord, Whose } from "../model/visit";
import type { LocalTime } from "./localTime";
import type { Measurement } from "./spread";

export type Once = (text: string) => string;

/** A place of a visit, and the visit's time there within the sprint. */
export interface PlaceSums {
  readonly repository: string;
  readonly path: string;
  system: string;
  environment: string | null;
  whose: Whose;
  team: string | null;
  runbook: boolean | null;
  activeMs: number;
  edits: number;
  saves: number;
}

/** How much of its end a visit showed: an end in another window or in a pause was not seen, and neither was time without a clock. */
const seenEnds: ReadonlySet<Ended | null> = new Set<Ended | null>(["left", "absent", "sessionEnd"]);

/** What the records so far say about one visit; records of any kind may be the first. */
export class VisitSums {
  /** Index of the sprint that it began in; -1 before all of them. */
  readonly began: number;
  readonly start: LocalTime;
  /** In the order they were first named; a visit has few. */
  readonly places: PlaceSums[] = [];
  fromProduct = false;
  planned: Planned = "unknown";
  reason: Reason | "none" = "none";
  hasReturn = false;
  /** The whole visit's, also of what lies in the next sprint. */
  activeMs = 0;
  #ended: Ended | null = null;
  #unknownMs = 0;

  constructor(began: number, start: LocalTime) {
    this.began = began;
    this.start = start;
  }

  /** @param once gives equal text as one, here and in `addPart`: the same places come in thousands of visits. */
  beginIn(record: SwitchRecord, once: Once): void {
    this.fromProduct = record.from === "product";
    this.planned = record.planned;
    this.#placeOf(record, once);
  }

  /** @param counts whether it lies in the sprint, so that its time is the place's. */
  addPart(part: PartRecord, counts: boolean, once: Once): void {
    this.activeMs += part.activeMs;
    if (!counts) return;
    const place = this.#placeOf(part, once);
    place.activeMs += part.activeMs;
    place.edits += part.edits;
    place.saves += part.saves;
  }

  end({ ended, unknownMs }: VisitRecord): void {
    this.#ended = ended;
    this.#unknownMs += unknownMs;
  }

  learnOwner(owner: OwnerRecord): void {
    const place = this.#known(owner);
    if (place !== undefined) learn(place, owner);
  }

  measurement(): Measurement {
    return { ms: this.activeMs, censored: !seenEnds.has(this.#ended) || this.#unknownMs > 0 };
  }

  #placeOf(record: RecordedPlace, once: Once): PlaceSums {
    const known = this.#known(record);
    if (known === undefined) {
      const { repository, path, system, environment, whose, team, runbook } = record;
      const place: PlaceSums = {
        repository: once(repository), path: once(path), system: once(system), environment: environment === null ? null : once(environment),
        whose, team: team === null ? null : once(team), runbook, activeMs: 0, edits: 0, saves: 0,
      };
      this.places.push(place);
      return place;
    }
    known.environment ??= record.environment;
    learn(known, record);
    return known;
  }

  #known({ repository, path }: { readonly repository: string; readonly path: string }): PlaceSums | undefined {
    return this.places.find((place) => place.path === path && place.repository === repository);
  }
}

/** A switch names its place before any time is measured there. */
export function isVisited({ activeMs, edits, saves }: PlaceSums): boolean {
  return activeMs > 0 || edits > 0 || saves > 0;
}

/** What is known stays known when a later record does not know it. */
function learn(place: PlaceSums, { whose, team, runbook }: { readonly whose: Whose; readonly team: string | null; readonly runbook: boolean | null }): void {
  place.runbook = runbook ?? place.runbook;
  if (whose === "unknown") return;
  place.whose = whose;
  place.team = team;
}
