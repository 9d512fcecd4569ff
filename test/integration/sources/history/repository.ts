import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { diskTree } from "../../../../src/estate/trees/disk";
import { openGit } from "../../../../src/git/git";
import { unpacked } from "../../../../src/sources/history/authorDays";
import type { History } from "../../../../src/sources/history/history";
import { readHistory } from "../../../../src/sources/history/readHistory";
import { readHistoryRules } from "../../../../src/sources/history/rules";
import { cleanGit } from "../../../fixtures/cleanGit";

/** One commit of a small repository, on main unless it says otherwise. */
export interface Commit {
  /** `Name <address>`; Ana without it. */
  readonly by?: string;
  /** `YYYY-MM-DD`, at noon UTC; or git's own `SECONDS OFFSET`. */
  readonly on: string;
  /** Files that get a text of their own; a text can be given after ` = `. */
  readonly write?: readonly string[];
  readonly remove?: readonly string[];
  /** From and to. */
  readonly move?: readonly (readonly [string, string])[];
  readonly trailers?: readonly string[];
  readonly branch?: string;
  /** The branch that is brought in. */
  readonly merge?: string;
}

/** When the tests take place, in milliseconds. */
export const now = Date.parse("2026-11-20T12:00:00Z");

/** Makes a folder for repositories, which is gone after the tests of the `describe` it is asked for in. */
export function repositories(): (name: string) => string {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "history-"));
  });
  after(() => rm(folder, { recursive: true, force: true }));
  return (name) => path.join(folder, name);
}

/** Adds commits, oldest first, to the repository in `root`, which is made when it is missing. */
export async function addCommits(root: string, commits: readonly Commit[]): Promise<void> {
  await cleanGit(path.dirname(root), ["init", "-q", "-b", "main", "--template=", root]);
  const hasMain = (await cleanGit(root, ["for-each-ref", "refs/heads/main"])) !== "";
  const known = new Set<string>(hasMain ? ["main"] : []);
  const stream = commits.map((commit, index) => {
    const branch = commit.branch ?? "main";
    // A branch starts where main is, and main goes on where the last run ended.
    const from = branch === "main" ? (index === 0 && hasMain ? "main^0" : null) : known.has(branch) ? null : "refs/heads/main";
    known.add(branch);
    return commitStream(commit, branch, from);
  });
  await cleanGit(root, ["fast-import", "--quiet", "--done"], `${stream.join("")}done\n`);
  await cleanGit(root, ["reset", "-q", "--hard", "main"]);
}

function commitStream({ by = "Ana Ruiz <ana@acme.test>", on, write = [], remove = [], move = [], trailers = [], merge }: Commit, branch: string, from: string | null): string {
  const when = on.includes(" ") ? on : `${String(Date.parse(`${on}T12:00:00Z`) / 1000)} +0000`;
  return [
    `commit refs/heads/${branch}`, `author ${by} ${when}`, `committer ${by} ${when}`, data(`Change\n\n${trailers.join("\n")}\n`),
    ...(from === null ? [] : [`from ${from}`]), ...(merge === undefined ? [] : [`merge refs/heads/${merge}`]),
    ...remove.map((file) => `D ${file}`), ...move.map((paths) => `R ${paths.join(" ")}`),
    ...write.map((file) => {
      const [name = "", text = `${file} by ${by} on ${when}\n`] = file.split(" = ");
      return `M 100644 inline ${name}\n${data(text)}`;
    }),
    "", "",
  ].join("\n");
}

function data(text: string): string {
  return `data ${String(Buffer.byteLength(text))}\n${text}`;
}

/** The history of a repository, continued from an earlier one if there is one. */
export async function read(root: string, earlier: History | null = null): Promise<History> {
  const { value: rules } = await readHistoryRules(root, diskTree(root, { git: null }));
  return readHistory({ git: openGit(root, { isTrusted: () => true }), rules, now }, earlier);
}

/** Everything a history says, as lines `PATH: NAME YYYY-MM-DD`, with `(half)` for reviews, sorted. */
export function told({ files, people }: History): readonly string[] {
  const lines = [...files].flatMap(([file, days]) =>
    days.map((each) => {
      const { person, day, weight } = unpacked(each);
      return `${file}: ${people[person]?.name ?? "nobody"} ${new Date(day * 86_400_000).toISOString().slice(0, 10)}${weight === 1 ? "" : " (half)"}`;
    }),
  );
  return lines.sort();
}
