import type { Read } from "../../../base/read";
import type { Dialect } from "../../../model/dialect";
import type { Problem } from "../../../model/message";
import { readBitbucket } from "./bitbucket";
import { readGitea } from "./gitea";
import { readGithub } from "./github";
import { readGitlab } from "./gitlab";
import { ProblemList } from "./problemList";
import type { Ruleset } from "./rule";

export { ruleCoverage } from "./coverage";
export type { Dialect } from "../../../model/dialect";
export { chooseDialect, codeownersLocations, dialectOfHost } from "./dialect";
export { codeownersMaxBytes } from "./limits";
export type { CodeownersRule } from "./rule";

/** A CODEOWNERS file that was read: whom it asks to review which path, and by which line. */
export interface CodeownersFile extends Ruleset {
  /** POSIX, relative to the git root. */
  readonly path: string;
  readonly dialect: Dialect;
}

const readers: Record<Dialect, (file: string, text: string, problems: ProblemList) => Ruleset> = {
  github: readGithub,
  gitlab: readGitlab,
  gitea: readGitea,
  bitbucket: readBitbucket,
};

/**
 * Reads the text of a CODEOWNERS file. A line that cannot be understood is a problem with its line (1-based), and the rest of the
 * file still counts; nothing that stands in the text can make reading it fail or take long.
 * @param path where the file is, for problems and sources: POSIX, relative to the git root.
 * @param text at most {@link codeownersMaxBytes}, which whoever reads the file sees to.
 */
export function readCodeowners(path: string, text: string, dialect: Dialect): Read<CodeownersFile, Problem> {
  const problems = new ProblemList(path);
  const ruleset = readers[dialect](path, text, problems);
  const value: CodeownersFile = {
    path,
    dialect,
    rules: ruleset.rules,
    reviewers: (asked) => ruleset.reviewers(asked),
    matches: (asked) => ruleset.matches(asked),
  };
  return { value, problems: problems.all() };
}
