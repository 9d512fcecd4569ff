/** Words that mean the same to somebody in a hurry: who types one finds the others. */
const sameWords: readonly (readonly string[])[] = [
  ["db", "database"],
  ["postgres", "postgresql", "pg", "psql"],
  ["k8s", "kubernetes"],
  ["prod", "production"],
  ["env", "environment"],
  ["cert", "certificate", "tls", "ssl"],
  ["tf", "terraform"],
  ["auth", "authentication"],
  ["creds", "credentials"],
  ["lb", "loadbalancer"],
  ["rollback", "revert"],
  ["restart", "reboot"],
];
const otherWords: ReadonlyMap<string, readonly string[]> = new Map(sameWords.flatMap((words) => words.map((word) => [word, words.filter((other) => other !== word)])));

/** Two words that others write as one: `roll back`, `on-call`, `switch over`. */
const splitWords = /\b(roll|fail|hand|switch|on|back|set|shut|clean|start)[- ](back|out|over|call|up|down)\b/gi;

/** Words that say nothing about what is looked for. */
const emptyWords = new Set("a an and are as at be by can do does for from how i in is it my of on or our the to we what when where which who why with you".split(" "));

const separators = /[\s,;:"'`()[\]{}<>|=&!?*#]+/u;
const joints = /[^\p{L}\p{N}]+/u;

/**
 * The words under which a text is found, in lower case: each as it stands (`infra/prod/rds.tf`) and from each folder on
 * (`prod/rds.tf`), its parts (`infra`, `prod`, …), a name in capitals from each of its words on (`HighLatency`, `latency`),
 * and words that mean the same.
 */
export function indexWords(text: string): string[] {
  const words = new Set<string>();
  for (const word of text.replace(splitWords, "$& $1$2").split(separators)) {
    addEnds(bare(word).split("/"), "/", words);
    for (const part of word.split(joints)) {
      addEnds(part.match(/\p{Lu}+(?![\p{Ll}\p{N}])|\p{Lu}?[^\p{Lu}]+/gu) ?? [], "", words);
      for (const other of otherWords.get(part.toLowerCase()) ?? []) words.add(other);
    }
  }
  return [...words];
}

/** `a/b/c` as itself, `b/c`, `c`; and each piece by itself. */
function addEnds(pieces: readonly string[], joint: string, words: Set<string>): void {
  // A few are enough to be found by; a path of a thousand folders would have a million letters of ends.
  const last = pieces.slice(-8).map((piece) => piece.toLowerCase());
  for (const [at, piece] of last.entries()) {
    if (piece === "") continue;
    words.add(piece);
    words.add(last.slice(at).join(joint));
  }
}

/**
 * The words of a query: each as it stands, then its parts. Empty words are left out, but for the last one, which may be
 * half of another (`do` becomes `docker`), and so is a single letter beside longer words: too much begins with it.
 */
export function queryWords(query: string): string[] {
  const words = query.slice(0, 500).split(separators).map(bare).filter((word) => word !== "");
  const telling = words.filter((word, index) => index === words.length - 1 || !emptyWords.has(word));
  const all = [...new Set(telling.flatMap((word) => [word, ...partsOf(word)]))];
  const long = all.filter((word) => word.length > 1);
  return long.length > 0 ? long : all;
}

/** The parts of a word that is put together, without the word itself. */
export function partsOf(word: string): string[] {
  return word.split(joints).filter((part) => part !== "" && part !== word);
}

/** Without the marks around it: `--target` is `target`, `main.` is `main`. */
function bare(word: string): string {
  return word.toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "").replace(/[^\p{L}\p{N}]+$/u, "");
}

/**
 * How many letters of a word may be wrong: two (or one pair exchanged) in a long one, one in a short one, none in the
 * shortest. None either in a word that is put together, for each of its parts may have its own.
 */
export function mistakesAllowed(word: string): number {
  if (partsOf(word).length > 0) return 0;
  return word.length <= 3 ? 0 : word.length === 4 ? 1 : 2;
}

/** How well a word of a query fits a word of a text: 4 the same, 3 its beginning, 1 the same but for a few mistakes, 0 not. */
export function fit(typed: string, word: string): number {
  if (typed === word) return 4;
  if (word.startsWith(typed)) return 3;
  return distanceWithin(typed, word, mistakesAllowed(typed)) ? 1 : 0;
}

/** Whether one word becomes the other by at most `limit` letters put in, left out or replaced (Levenshtein). */
function distanceWithin(a: string, b: string, limit: number): boolean {
  if (limit === 0 || Math.abs(a.length - b.length) > limit) return false;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let at = 0; at < a.length; at += 1) {
    const next = [at + 1];
    for (let column = 0; column < b.length; column += 1) {
      const replaced = (row[column] ?? 0) + (a[at] === b[column] ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    if (Math.min(...next) > limit) return false;
    row = next;
  }
  return (row.at(-1) ?? 0) <= limit;
}
