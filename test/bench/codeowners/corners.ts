/** A small file and a path on which readers of GitHub's CODEOWNERS are known to differ. */
export interface Corner {
  readonly name: string;
  readonly lines: readonly string[];
  readonly path: string;
  /** GitHub's answer, none for nobody. */
  readonly owners: readonly string[];
}

export const corners: readonly Corner[] = [
  { name: "a last star is one level", lines: ["docs/* @o"], path: "docs/app/a.md", owners: [] },
  { name: "so it is at the root", lines: ["/* @o"], path: "docs/a.md", owners: [] },
  { name: "brackets are ordinary", lines: ["/apps/[locale]/ @o"], path: "apps/[locale]/a.ts", owners: ["@o"] },
  { name: "and no range", lines: ["/apps/[ab]/ @o"], path: "apps/a/a.ts", owners: [] },
  { name: "case counts", lines: ["/docs/API/ @o"], path: "docs/api/a.md", owners: [] },
  { name: "an escaped question mark", lines: ["/f\\?o @o"], path: "f?o", owners: ["@o"] },
  { name: "an escaped space", lines: ["/release\\ notes/ @o"], path: "release notes/a.md", owners: ["@o"] },
  { name: "a comment behind a rule", lines: ["*.js @o # @nobody"], path: "a.js", owners: ["@o"] },
  { name: "a comment of a word", lines: ["*.js @o #this"], path: "a.js", owners: ["@o"] },
  { name: "a tab between the fields", lines: ["/a\t@o"], path: "a", owners: ["@o"] },
  { name: "spaces before the pattern", lines: ["  /a @o"], path: "a", owners: ["@o"] },
  { name: "an invalid line does not count", lines: ["* @o", "/a nobody"], path: "a", owners: ["@o"] },
  { name: "nor does a negation", lines: ["* @o", "!/a @n"], path: "a", owners: ["@o"] },
  { name: "a rule without owners is a hole", lines: ["/apps/ @o", "/apps/github"], path: "apps/github/a", owners: [] },
  { name: "a byte-order mark", lines: ["\uFEFF/a @o"], path: "a", owners: ["@o"] },
  { name: "two stars and a slash at the end", lines: ["/a/**/ @o"], path: "a/b", owners: ["@o"] },
  { name: "a folder's rule spares a file of its name", lines: ["apps/ @o"], path: "x/apps", owners: [] },
];
