import { shortEvidence } from "../present/evidence";
import type { Reviewers } from "../model/ownership";
import { dialects } from "../model/dialect";
import { insideRoot } from "./about";
import type { Command, Invocation, World } from "./command";
import { UsageError } from "./command";
import { unreadable } from "./failure";

/** `owners [PATH… | --all | --stdin]`: declared ownership by the repository's own CODEOWNERS. */
export const owners: Command = {
  name: "owners",
  usage: "owners [PATH… | --all | --stdin [-z]] [--dialect github|gitlab|gitea|bitbucket]",
  summary: "whom the repository's CODEOWNERS names for each path",
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
    const estate = await world.openEstate(invocation.root, typeof dialect === "string" ? dialect : null);
    await estate.settled();
    const asked = await askedPaths(invocation, world);
    const listed = asked === "all" ? await estate.paths() : null;
    if (listed !== null && listed.state !== "known") return unreadable(world, listed);
    const paths = asked === "all" ? (listed?.value ?? []) : asked;
    const reviewers = await estate.reviewers(paths);
    if (reviewers.state !== "known") return unreadable(world, reviewers);
    reviewers.value.forEach((value, index) => world.out(render(paths[index] ?? "", value, invocation.json)));
    return 0;
  },
};

async function askedPaths(invocation: Invocation, world: World): Promise<readonly string[] | "all"> {
  const { all, stdin, nul } = invocation.options;
  const ways = [all === true, stdin === true, invocation.positionals.length > 0].filter(Boolean).length;
  if (ways > 1) throw new UsageError("owners takes PATHs, --all or --stdin, one of them");
  if (stdin === true) {
    const lines = (await world.readInput()).split(nul === true ? "\0" : /\r?\n/);
    return lines.filter((line) => line !== "");
  }
  if (invocation.positionals.length === 0) return "all";
  return invocation.positionals.map((path) => insideRoot(path, invocation, world.currentFolder));
}

function render(path: string, { status, owners: names, source, sections }: Reviewers, json: boolean): string {
  if (json) return JSON.stringify({ path, status, owners: names, source, sections });
  const who = status === "owned" ? names.join(" ") : status === "unowned" ? "(unowned)" : "(undeclared)";
  return source === null ? `${path}\t${who}` : `${path}\t${who}\t${shortEvidence(source)}`;
}
