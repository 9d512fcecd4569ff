import type { Dialect } from "../../../src/model/dialect";
import { codeownersMaxBytes, readCodeowners } from "../../../src/sources/ownership/codeowners/codeowners";

export interface HostileFile {
  readonly name: string;
  readonly dialect: Dialect;
  readonly text: string;
}

/** Files of the largest size that is read, each made to cost as much as it can. */
export function hostileFiles(): readonly HostileFile[] {
  const glob = (name: string, line: string): HostileFile[] =>
    (["github", "gitlab", "bitbucket"] as const).map((dialect) => ({ name, dialect, text: filled(line) }));
  return [
    ...glob("one rule, over and over", "* @a\n"),
    ...glob("rules of 100 stars", `/${"*a".repeat(99)}* @a\n`),
    ...glob("rules of 50 double stars", `${"**/a/".repeat(49)} @a\n`),
    ...glob("one rule of 3 MB", `${"*a".repeat(codeownersMaxBytes / 2 - 4)} @a\n`),
    ...glob("one rule of 3 MB of owners", `/a ${"@a ".repeat(codeownersMaxBytes / 3 - 4)}\n`),
    ...glob("words that are almost owners", `/a ${`${"a.".repeat(150)}@ `.repeat(200)}\n`),
    ...glob("backslashes", `${"\\".repeat(4000)} @a\n`),
    ...glob("spaces", `${" ".repeat(4000)}a\n`),
    ...glob("NUL bytes", "\0\n"),
    ...glob("mistakes alone", "!\n"),
    { name: "a section a line", dialect: "gitlab", text: numbered((index) => `[S${String(index)}]\n`) },
    { name: "a section a line, with a rule for all", dialect: "gitlab", text: numbered((index) => `[S${String(index)}]\n* @a\n`) },
    { name: "headers that never close", dialect: "gitlab", text: filled(`${"[".repeat(4000)}\n`) },
    { name: "small expressions", dialect: "gitea", text: numbered((index) => `a${String(index)} @a\n`) },
    { name: "expressions that ignore case", dialect: "gitea", text: filled("(?i)[é-😀][é-😀][é-😀][é-😀] @a\n") },
    { name: "repeated Unicode classes", dialect: "gitea", text: filled("\\\\pL{90} @a\n") },
    { name: "alternatives of Unicode classes", dialect: "gitea", text: filled(`${"\\\\pN|".repeat(150)}a @a\n`) },
    { name: "nested repetition", dialect: "gitea", text: filled("(a{1,30}){1,30} @a\n") },
    { name: "open groups", dialect: "gitea", text: filled(`${"(".repeat(900)} @a\n`) },
  ];
}

/** Milliseconds of processor time to read a file and to answer for one path. */
export function costOf({ text, dialect }: HostileFile): number {
  const before = process.cpuUsage();
  readCodeowners("CODEOWNERS", text, dialect).value.reviewers("a/a/a/a/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa.tf");
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function filled(line: string): string {
  return line.repeat(Math.max(1, Math.floor(codeownersMaxBytes / Buffer.byteLength(line))));
}

function numbered(line: (index: number) => string): string {
  const lines: string[] = [];
  for (let index = 0, size = 0; size < codeownersMaxBytes - 40; index += 1) {
    const next = line(index);
    lines.push(next);
    size += next.length;
  }
  return lines.join("");
}
