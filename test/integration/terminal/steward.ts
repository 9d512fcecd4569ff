import assert from "node:assert/strict";
import { openTerminalEstate } from "../../../src/terminal/openEstate";
import { run } from "../../../src/terminal/run";

/** What a command line did: its exit code and what it printed where. */
export interface Ran {
  readonly code: number;
  readonly out: readonly string[];
  readonly err: readonly string[];
}

/** Where a command line runs: in which folder, with what on standard input, with which git. */
export interface Around {
  readonly folder: string;
  readonly input?: string;
  readonly gitPath?: string;
  readonly journalFolder?: string;
}

/** Runs a command line as a terminal would, in this process, and holds that it leaves no estate open, which would go on by itself. */
export async function steward(args: readonly string[], { folder, input = "", gitPath, journalFolder }: Around): Promise<Ran> {
  const out: string[] = [];
  const err: string[] = [];
  const open = new Set<unknown>();
  const clock = { wall: () => Date.parse("2026-11-20T12:00:00Z"), monotonic: () => 0 };
  const code = await run(args, {
    openEstate: async (root, dialect) => {
      const estate = await openTerminalEstate(root, dialect, {
        grammars: __dirname.replace(/dist.test.integration.*$/, "dist/test/integration"),
        gitPath: gitPath ?? null,
        clock,
        err: (line) => err.push(line),
      });
      open.add(estate);
      const dispose = estate.dispose.bind(estate);
      estate.dispose = () => {
        open.delete(estate);
        dispose();
      };
      return estate;
    },
    readInput: () => Promise.resolve(input),
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    clock,
    journalFolder: journalFolder ?? null,
    currentFolder: folder,
  });
  assert.equal(open.size, 0);
  return { code, out, err };
}
