import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import path from "node:path";
import Codeowners from "codeowners";
import { matchFile, parse } from "codeowners-utils";
import ignore from "ignore";
import * as v from "valibot";

/** Another reader of GitHub's CODEOWNERS. */
export interface Peer {
  readonly name: string;
  /** Reads the file; the result answers with the owners of a path, none for "nobody" and for "nothing said". */
  load(): (path: string) => readonly string[];
}

/** All peers, over the same text; some insist on a file, so there is one until `use` is done. */
export async function withPeers<T>(codeowners: string, use: (peers: readonly Peer[]) => T): Promise<T> {
  const root = await mkdtemp(path.join(tmpdir(), "codeowners-bench-"));
  try {
    const file = path.join(root, ".github", "CODEOWNERS");
    await mkdir(path.dirname(file));
    await writeFile(file, codeowners);
    return use([snyk(file), packageCodeowners(root), utils(codeowners), ignoreLoop(codeowners)]);
  } finally {
    await rm(root, { recursive: true });
  }
}

/** The package has no types, and its engine and logger no entries of their own. */
const engineModule = v.object({
  OwnershipEngine: v.custom<{ FromCodeownersFile(file: string): { calcFileOwnership(path: string): string[] } }>(
    (input) => typeof input === "function" && "FromCodeownersFile" in input,
  ),
});

const loggerModule = v.object({
  log: v.custom<{ error: () => void }>((input) => typeof input === "object" && input !== null && "error" in input),
});

function snyk(file: string): Peer {
  const require = createRequire(__filename);
  const { OwnershipEngine } = v.parse(engineModule, require("@snyk/github-codeowners/dist/lib/ownership/OwnershipEngine"));
  // It logs what it then throws.
  v.parse(loggerModule, require("@snyk/github-codeowners/dist/lib/logger")).log.error = () => undefined;
  return {
    name: "@snyk/github-codeowners",
    load: () => {
      const engine = OwnershipEngine.FromCodeownersFile(file);
      return (asked) => engine.calcFileOwnership(asked);
    },
  };
}

function packageCodeowners(root: string): Peer {
  return {
    name: "codeowners",
    load: () => {
      const file = new Codeowners(root);
      return (asked) => file.getOwner(asked);
    },
  };
}

function utils(text: string): Peer {
  return {
    name: "codeowners-utils",
    load: () => {
      const entries = parse(text);
      return (asked) => matchFile(asked, entries)?.owners ?? [];
    },
  };
}

/** What people write by hand: one `ignore` a rule, tried from the last to the first. */
function ignoreLoop(text: string): Peer {
  return {
    name: "ignore, in a loop",
    load: () => {
      const lines = text.split("\n").filter((line) => line !== "" && !line.startsWith("#"));
      const rules = lines.reverse().map((line) => {
        const [pattern = "", ...owners] = line.split(/(?<!\\)\s+/);
        return { matcher: ignore().add(pattern), owners };
      });
      return (asked) => rules.find(({ matcher }) => matcher.ignores(asked))?.owners ?? [];
    },
  };
}
