/** More values are nothing that anybody writes in a script by hand. */
const maxValues = 20;

/** Loops in loops make no more places of one. */
const maxPlaces = 100;

/** What is longer is no part of a path. */
const maxLength = 100;

/** What a path has only at its beginning, or never. */
const noPart = /^[/~-]|[$=]/;

const mark = /\{loop:(\d{1,9})\}/g;
const firstMark = /\{loop:(\d{1,9})\}/;

/** A text with what stands for the values of loops as `*`. */
export function withoutLoops(text: string): string {
  return text.replaceAll(mark, "*");
}

/**
 * The lists that the loops of a file's scripts go through, for a script is read once and not once for each value: within a loop
 * a mark stands for all of them, up to the place that it is part of.
 */
export class Loops {
  readonly #lists: (readonly string[])[] = [];
  /** Two loops over the same list have one mark, so that what the first one makes is known in the second one. */
  readonly #marks = new Map<string, string>();

  /** @param words the arguments of `for`: `d in a b`. */
  markOf(words: readonly string[]): string {
    const values = words[1] === "in" ? words.slice(2).flatMap((word) => word.split(/\s+/)).filter((value) => value !== "") : [];
    if (values.length === 0 || values.length > maxValues || values.some((value) => value === "*" || value.length > maxLength || noPart.test(value))) return "*";
    const key = JSON.stringify(values);
    const known = this.#marks.get(key) ?? `{loop:${String(this.#lists.length)}}`;
    if (!this.#marks.has(key)) this.#lists.push(values);
    this.#marks.set(key, known);
    return known;
  }

  /** The places that one stands for, as a script would write them: itself where no loop is part of it. */
  placesOf(place: string): readonly string[] {
    // A list is made of those before it alone, so that this ends.
    for (let places = [place]; ; ) {
      const [written, index] = places.map((each) => firstMark.exec(each)).find((found) => found !== null) ?? [];
      if (written === undefined) return places;
      const values = this.#lists[Number(index)] ?? ["*"];
      places = places.flatMap((each) => (each.includes(written) ? values.map((value) => each.replaceAll(written, value)) : [each]));
      if (places.length > maxPlaces || places.some((each) => each.length > maxLength * maxValues)) return [withoutLoops(place)];
    }
  }
}
