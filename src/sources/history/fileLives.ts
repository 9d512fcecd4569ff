import type { AuthorDays } from "./authorDays";
import { distinct } from "./authorDays";

/** A file by its newest path, with what was done to it under all of its names. */
interface FileLife {
  readonly path: string;
  /** In any order, some more than once. */
  readonly authorDays: number[];
  /** The life that this one turned out to be a part of. */
  partOf: FileLife | null;
}

/** Which file a path meant at the point of history that is being read. */
interface Name {
  readonly life: FileLife;
  /** The file was added or renamed to this path in a newer commit: older commits mean another file by it, if any. */
  begun: boolean;
}

/**
 * Follows files through their renames while history is told from the newest commit to the oldest: what was done to a path
 * before a rename belongs to the path after it. On branches that ran side by side an older name may have been met before its
 * rename is; the two lives are then joined.
 */
export class FileLives {
  readonly #names = new Map<string, Name>();
  readonly #lives: FileLife[] = [];

  /** What was done to the file that `path` means here, to be added to. */
  authorDaysOf(path: string): number[] {
    return this.#lifeOf(path).authorDays;
  }

  /** Tells what a commit renamed and added, after what it touched. */
  commit(renames: readonly { readonly from: string; readonly to: string }[], added: readonly string[]): void {
    for (const path of added) this.#begin(path);
    // All at once: two files may have changed names with each other.
    const lives = renames.map(({ to }) => this.#lifeOf(to));
    for (const { to } of renames) this.#begin(to);
    for (const [index, { from }] of renames.entries()) {
      const life = lives[index];
      if (life !== undefined) this.#continueAs(whole(life), from);
    }
  }

  /** Every file with something done to it, by its newest path. */
  files(): ReadonlyMap<string, AuthorDays> {
    return new Map(this.#lives.filter(({ authorDays }) => authorDays.length > 0).map(({ path, authorDays }) => [path, distinct(authorDays)]));
  }

  #lifeOf(path: string): FileLife {
    const known = this.#names.get(path);
    if (known !== undefined) return whole(known.life);
    const life: FileLife = { path: ownCopy(path), authorDays: [], partOf: null };
    this.#lives.push(life);
    this.#names.set(life.path, { life, begun: false });
    return life;
  }

  #begin(path: string): void {
    const name = this.#names.get(path);
    if (name !== undefined) name.begun = true;
  }

  #continueAs(life: FileLife, from: string): void {
    const known = this.#names.get(from);
    if (known !== undefined && !known.begun) {
      const other = whole(known.life);
      // A newer rename of the same file, on another branch, keeps what it has.
      if (other === life || other.path !== from) return;
      for (const authorDay of other.authorDays.splice(0)) life.authorDays.push(authorDay);
      other.partOf = life;
    }
    this.#names.set(ownCopy(from), { life, begun: false });
  }
}

function whole(life: FileLife): FileLife {
  let current = life;
  while (current.partOf !== null) current = current.partOf;
  return current;
}

/** A part of a string keeps all of it in memory, and these are parts of what git wrote: kept as they are, they would keep it all. */
function ownCopy(path: string): string {
  return Buffer.from(path, "utf8").toString("utf8");
}
