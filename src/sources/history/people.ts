import { createHash } from "node:crypto";
import type { Contributor, Day } from "../../model/history";
import type { Signature } from "./changes";
import { isProgram } from "./programs";

/** Somebody who works on the repository. */
export interface Person extends Contributor {
  /** Tells people apart; made from the address, which is kept nowhere. */
  readonly identity: string;
}

/** What is not seen, turns text around or breaks lines, and halves of characters. */
const hidden = /[\s\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]+/gu;

/** Longer names are cut. */
const longestName = 100;

/** Everybody who was met, each with a number that stays the same when history is continued. */
export class People {
  readonly #people: { identity: string; name: string; lastDay: Day }[] = [];
  readonly #numbers = new Map<string, number>();
  /** By signature, because most commits are written by somebody whose commit was just read. */
  readonly #met = new Map<string, number | null>();
  /** Those whose name was set by this reading, which is newer than what was known. */
  readonly #named = new Set<number>();

  constructor(earlier: readonly Person[]) {
    for (const { identity, name, lastDay } of earlier) {
      this.#numbers.set(identity, this.#people.push({ identity, name, lastDay }) - 1);
    }
  }

  /**
   * The number of a person. Signatures are taken from the newest to the oldest: the first one gives the name.
   * @returns null for a program.
   */
  numberOf(signature: Signature): number | null {
    const key = `${signature.email}\n${signature.name}`;
    const met = this.#met.get(key);
    if (met !== undefined) return met;
    const number = isProgram(signature) ? null : this.#meet(signature);
    this.#met.set(key, number);
    return number;
  }

  /** Notes that somebody did something on a day. */
  sawOn(number: number, day: Day): void {
    const person = this.#people[number];
    if (person !== undefined && person.lastDay < day) person.lastDay = day;
  }

  list(): readonly Person[] {
    return this.#people;
  }

  #meet(signature: Signature): number {
    const identity = identityOf(signature);
    const number = this.#numbers.get(identity) ?? this.#people.push({ identity, name: "", lastDay: 0 }) - 1;
    this.#numbers.set(identity, number);
    const person = this.#people[number];
    if (person !== undefined && !this.#named.has(number)) {
      person.name = shownName(signature.name);
      this.#named.add(number);
    }
    return number;
  }
}

/** The same for every spelling of an address; by name where there is none. The address cannot be read from it. */
export function identityOf({ name, email }: Signature): string {
  const address = email.trim().toLowerCase();
  return createHash("sha256").update(address === "" ? `name ${name.trim()}` : address).digest("hex").slice(0, 32);
}

/** A name as it may be shown: one line, without characters that are not seen or that turn the text around; `?` when nothing is left. */
export function shownName(name: string): string {
  const oneLine = name.replace(hidden, " ").trim();
  // The cut may have gone through a character of two halves.
  const shown = oneLine.slice(0, longestName).replace(hidden, " ").trim();
  return shown === "" ? "?" : shown;
}
