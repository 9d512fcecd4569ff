/** The platforms whose CODEOWNERS files differ in meaning. */
export const dialects = ["github", "gitlab", "gitea", "bitbucket"] as const;
export type Dialect = (typeof dialects)[number];
