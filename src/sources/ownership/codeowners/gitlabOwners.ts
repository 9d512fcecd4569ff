/** Owners named in the text behind a pattern or a section header, and what in it names nobody. */
export interface GitlabOwners {
  /** Distinct, in order. */
  readonly owners: readonly string[];
  /** 0-based offset of the first word that names nobody, and whether it starts a would-be comment; null when all do. */
  readonly ignored: { readonly offset: number; readonly comment: boolean } | null;
}

/** A role, the name of a user, group or subgroup, or an e-mail address (GitLab, `ee/lib/gitlab/code_owners/reference_extractor.rb`). */
const reference = /^(?:@@(?:developer|maintainer|owner)s?|@\w(?:[\w.-]*\w)?(?:\/\w(?:[\w.-]*\w)?)*|[^@]{1,100}@[^@]{0,254}\w)$/i;

/** No reference is longer. */
const maxWordLength = 400;

/** GitLab finds references inside a word, too, as in `(@platform),`. */
export function readGitlabOwners(text: string): GitlabOwners {
  const owners = new Set<string>();
  let ignored: GitlabOwners["ignored"] = null;
  for (const { 0: word, index } of text.matchAll(/\S+/g)) {
    const named = word.length > maxWordLength ? [] : referencesIn(word);
    for (const owner of named) owners.add(owner);
    if (named.length === 0) ignored ??= { offset: index, comment: word.startsWith("#") };
  }
  return { owners: [...owners], ignored };
}

function referencesIn(word: string): readonly string[] {
  const parts = word.split(/[,;:()<>"[\]]+/).map((part) => part.replace(/\W+$/, ""));
  return parts.filter((part) => reference.test(part));
}
