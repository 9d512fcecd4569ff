import { isDay } from "../../model/sprint";
import type { PlaceCost } from "../../model/sprintReport";

/** What this machine's windows remember between starts. */
interface Memory {
  get(name: string): unknown;
  update(name: string, value: unknown): PromiseLike<void>;
}

/** Begins as all that deleting my data forgets. */
const memoryName = "contextSwitches.accepted";

type Place = Pick<PlaceCost, "repository" | "path">;

/** Places that the person takes as they are until a day, so that the report does not ask about them again before. */
export class AcceptedPlaces {
  readonly #memory: Memory;

  constructor(memory: Memory) {
    this.#memory = memory;
  }

  /** @param today `YYYY-MM-DD`. @returns the last day, null when there is none or it is past. */
  until(place: Place, today: string): string | null {
    const until = this.#read().get(keyOf(place)) ?? null;
    return until !== null && until >= today ? until : null;
  }

  /** @param until the last day; null takes it back. */
  async accept(place: Place, until: string | null): Promise<void> {
    const known = this.#read();
    if (until === null) known.delete(keyOf(place));
    else known.set(keyOf(place), until);
    await this.#memory.update(memoryName, Object.fromEntries(known));
  }

  #read(): Map<string, string> {
    const stored = this.#memory.get(memoryName);
    const days = typeof stored === "object" && stored !== null ? Object.entries<unknown>({ ...stored }) : [];
    return new Map(days.flatMap(([key, day]): [string, string][] => (typeof day === "string" && isDay(day) ? [[key, day]] : [])));
  }
}

/** An identifier has no colon, so nothing else can come out the same. */
function keyOf({ repository, path }: Place): string {
  return `${repository}:${path}`;
}
