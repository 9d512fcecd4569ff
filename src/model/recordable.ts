/**
 * The last door before the journal: what may name a team or a branch in a record. Whatever else arrives, a person's name or
 * address among it, is left out.
 */

/** `@org/team` (GitHub, GitLab, Gitea), `group:namespace/name` and `team:name` (catalogs). `@name` may be a person, so it is none. */
const teamHandlePattern = /^(?:@[\w.-]+(?:\/[\w.-]+)+|(?:group|team):[\w.-]+(?:\/[\w.-]+)*)$/;
const hashPattern = /^[0-9a-f]{16,64}$/;

/** The handle when it is certainly a team's, else null. */
export function teamHandle(owner: string | null): string | null {
  return owner !== null && teamHandlePattern.test(owner) ? owner : null;
}

/** The hash when it can be nothing but one (16 to 64 hexadecimal digits), else null. */
export function branchHash(branch: string | null): string | null {
  return branch !== null && hashPattern.test(branch) ? branch : null;
}
