import { shortEvidence } from "../present/evidence";
import type { Reviewers } from "../model/ownership";
import { noReviewers } from "../model/ownership";
import { dialects } from "../model/dialect";
import type { Command, ExitCode, Invocation, World } from "./command";
import { UsageError } from "./command";
import { unreadable, warnOfRepository } from "./failure";
import { repositoryPath } from "./repositoryPath";
import { row } from "../present/visibleText";

/** `owners [PATH… | --all | --stdin]`: declared ownership by the repository's own CODEOWNERS. */
export const owners: Command = {
  name: "owners",
  usage: "owners [PATH… | --all | --stdin [-z]] [--dialect github|gitlab|gitea|bitbucket]",
  summary: "whom the repository's CODEOWNERS names for each path",
  takesWords: true,
  options: {
    all: { type: "boolean" },
    stdin: { type: "boolean" },
    nul: { type: "boolean", short: "z" },
    dialect: { type: "string" },
  },
  async run(invocation, world) {
    const dialect = invocation.options["dialect"] ?? null;
    if (dialect !== null && !dialects.some((known) => known === dialect)) {
      throw new UsageError(`--dialect is one of ${dialects.join(", ")}`);
    }
    const named = await namedPaths(invocation, world);
    const estate = await world.openEstate(invocation.root, typeof dialect === "string" ? dialect : null);
    await estate.settled();
    const listed = named === "all" ? await estate.paths() : null;
    if (listed !== null && listed.state !== "known") return unreadable(world, listed);
    if (listed !== null) await warnOfRepository(world, estate);
    const asked = named === "all" ? (listed?.value ?? []).map((path) => ({ given: path, path })) : named;
    const reviewers = await estate.reviewers(asked.map(({ path }) => path ?? ""));
    if (reviewers.state !== "known") return unreadable(world, reviewers);
    asked.forEach(({ given, path }, index) => {
      const found = path === null ? noReviewers : (reviewers.value[index] ?? noReviewers);
      world.out(render(path ?? given, found, invocation.json));
    });
    return outside(asked.filter(({ path }) => path === null), world);
  },
};

interface AskedPath {
  readonly given: string;
  /** Relative to the root; null when it is outside, which nobody's CODEOWNERS speaks of. */
  readonly path: string | null;
}

async function namedPaths({ options, positionals, root }: Invocation, world: World): Promise<readonly AskedPath[] | "all"> {
  const { all, stdin, nul } = options;
  const ways = [all === true, stdin === true, positionals.length > 0].filter(Boolean).length;
  if (ways > 1) throw new UsageError("owners takes PATHs, --all or --stdin, one of them");
  if (stdin !== true && positionals.length === 0) return "all";
  const given = stdin === true ? (await world.readInput()).split(nul === true ? "\0" : /\r?\n/).filter((line) => line !== "") : positionals;
  const asked = given.map((path) => ({ given: path, path: repositoryPath(path, root) }));
  const mistaken = stdin === true ? undefined : asked.find(({ path }) => path === null);
  if (mistaken !== undefined) throw new UsageError(`${mistaken.given} is outside the repository`);
  return asked;
}

/** A list keeps one line for each path that was asked, so that the two can be laid side by side, and the mistake is told once. */
function outside([first, ...others]: readonly AskedPath[], world: World): ExitCode {
  if (first === undefined) return 0;
  const who = others.length === 0 ? `${first.given} is` : `${first.given} and ${others.length} more ${others.length === 1 ? "path" : "paths"} are`;
  world.err(`infra-steward: ${who} outside the repository`);
  return 2;
}

function render(path: string, { status, owners: names, source, sections }: Reviewers, json: boolean): string {
  if (json) return JSON.stringify({ path, status, owners: names, source, sections });
  const who = status === "owned" ? names.join(" ") : status === "unowned" ? "(unowned)" : "(undeclared)";
  return source === null ? row(path, who) : row(path, who, shortEvidence(source));
}
