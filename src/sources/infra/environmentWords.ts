/** What a word in a path says about the environment. */
export interface EnvironmentWord {
  readonly name: string;
  readonly production: boolean;
  /** Also an everyday word in the names of files that have no environment. */
  readonly weak: boolean;
  /** Also an everyday name of folders, such as of tests: it counts only among the folders of environments. */
  readonly everydayFolder?: true;
}

const table: readonly (EnvironmentWord & { readonly words: readonly string[] })[] = [
  { name: "production", production: true, weak: false, words: ["production", "prod", "prd"] },
  { name: "preproduction", production: false, weak: false, words: ["preproduction", "preprod", "pre-production", "pre-prod"] },
  { name: "nonproduction", production: false, weak: false, words: ["nonproduction", "nonprod", "non-production", "non-prod"] },
  { name: "staging", production: false, weak: false, words: ["staging", "stg"] },
  { name: "staging", production: false, weak: true, words: ["stage"] },
  { name: "development", production: false, weak: false, words: ["development", "dev"] },
  { name: "test", production: false, weak: true, everydayFolder: true, words: ["test"] },
  { name: "qa", production: false, weak: true, words: ["qa"] },
  { name: "uat", production: false, weak: true, words: ["uat"] },
  { name: "sandbox", production: false, weak: true, words: ["sandbox"] },
  { name: "preview", production: false, weak: true, words: ["preview"] },
  { name: "demo", production: false, weak: true, words: ["demo"] },
];

const byWord = new Map<string, EnvironmentWord>(
  table.flatMap(({ words, ...environment }) => words.map((word) => [word, environment] as const)),
);

/** Means production only as a folder of its own: `live/eu/vpc`, but not `live-reload`. */
const live: EnvironmentWord = { name: "production", production: true, weak: true };

/** What a whole path segment says; null when it is no environment. */
export function environmentWord(segment: string): EnvironmentWord | null {
  const word = segment.toLowerCase().replaceAll("_", "-");
  return word === "live" ? live : (byWord.get(word) ?? null);
}

/**
 * What the words of a segment say, separated by `-`, `_` or `.`; null when none is an environment, or when two disagree
 * (`staging-to-prod`): saying nothing is better than a guess.
 */
export function environmentWords(segment: string): EnvironmentWord | null {
  // The two-part words first, or `non-prod` would be production.
  const joined = segment.toLowerCase().replaceAll(/(?<![a-z0-9])(pre|non)[-_.](prod(?:uction)?)(?![a-z0-9])/g, "$1$2");
  const found = joined.split(/[-_.]/).flatMap((word) => byWord.get(word) ?? []);
  const [first] = found;
  return first !== undefined && found.every(({ name }) => name === first.name) ? first : null;
}
