import type { Dialect } from "../model/dialect";

/**
 * What a claim is about: the path of a file, or of a folder with a slash at its end; POSIX, relative to the git root. `/` alone
 * is everything.
 */
export type ClaimTarget = string;

/** Whether `path` is what the target names, or lies in the folder that it names. */
export function isTargeted(target: ClaimTarget, path: string): boolean {
  if (target === "/") return true;
  return target.endsWith("/") ? path.startsWith(target) : path === target;
}

/** How a file names a path: the text to write, and the pattern that the platform makes of it. */
export interface WrittenPattern {
  readonly written: string;
  readonly pattern: string;
}

/**
 * The pattern that covers the target and nothing else, as each platform must have it written.
 * @returns null when its language has no way to name the path: line ends nowhere, and `#` neither on GitHub nor on Bitbucket,
 * where it always starts a comment (GitHub documentation, About code owners).
 */
export function patternFor(target: ClaimTarget, dialect: Dialect): WrittenPattern | null {
  if (/[\r\n\0]/.test(target)) return null;
  switch (dialect) {
    case "github":
    case "bitbucket":
      return target.includes("#") ? null : plain(target === "/" ? "*" : `/${target.replace(/[\\*?\s]/g, "\\$&")}`);
    case "gitlab":
      return plain(target === "/" ? "*" : `/${target.replace(/[\\*?[\]\s]/g, "\\$&")}`);
    case "gitea":
      return expressionFor(target);
  }
}

function plain(pattern: string): WrittenPattern {
  return { written: pattern, pattern };
}

/** Gitea eats one backslash before it reads the expression, so each one is written twice (Gitea, `modules/codeowner`). */
function expressionFor(target: ClaimTarget): WrittenPattern {
  const literal = target === "/" ? "" : target.replace(/[\\^$.|?*+()[\]{}!]/g, "\\$&");
  const pattern = target.endsWith("/") ? `${literal}.*` : literal;
  return { written: pattern.replace(/[\\#\s]/g, "\\$&"), pattern };
}

/** Whether a rule's pattern names the target, too: with or without the slash in front, and in GitLab with its stars spelt out. */
export function namesTheSame(rulePattern: string, { pattern }: WrittenPattern): boolean {
  const bare = (text: string): string => text.replace(/^\//, "").replace(/\/\*\*\/\*$/, "/");
  return bare(rulePattern) === bare(pattern);
}
