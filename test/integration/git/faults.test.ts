import assert from "node:assert/strict";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { streams } from "../../../src/git/commands";
import type { Git, GitOptions } from "../../../src/git/git";
import { openGit } from "../../../src/git/git";
import { collect, noObject } from "./everyRead";
import { describePosix, temporaryFolder, writeProgram } from "./temporary";

describePosix("a git that misbehaves", () => {
  const root = temporaryFolder();
  const tools = temporaryFolder();
  let programs = 0;
  const gitThat = (script: readonly string[], options: Partial<GitOptions> = {}): Git => {
    programs += 1;
    const binary = writeProgram(join(tools, `git${programs}`), ...script);
    return openGit(root, { isTrusted: () => true, timeoutMs: 5000, binary, ...options });
  };
  const alien = join(tools, "alien");
  writeFileSync(alien, "#!/no/such/interpreter\n", { mode: 0o755 });
  const lines = (git: Git, most?: number, signal?: AbortSignal) => collect(git.streamLines(streams.ancestors(noObject), signal), most);

  type Case = readonly [what: string, script: readonly string[], options: Partial<GitOptions>, expected: object];
  const everywhere: readonly Case[] = [
    ["fails", ["echo fatal: no >&2", "exit 128"], {}, { reason: "failed", exitCode: 128, message: "git ended with exit code 128: fatal: no" }],
    ["fails and names the repository", [`echo "bad '${root}/a'" >&2`, "exit 128"], {}, { message: "git ended with exit code 128: bad './a'" }],
    ["fails without a word", ["exit 3"], {}, { reason: "failed", exitCode: 3 }],
    ["is ended by the system", ["kill -KILL $$"], {}, { reason: "failed", message: "git was ended by a signal" }],
    ["hangs", ["exec sleep 5"], { timeoutMs: 60 }, { reason: "timeout" }],
    ["hangs and will not be ended", ["trap '' INT TERM", "sleep 0.5", "touch $0.finished"], { timeoutMs: 60 }, { reason: "timeout" }],
    ["is not there", [], { binary: join(tools, "no-such-git") }, { reason: "missing" }],
    ["is made for another system", [], { binary: alien }, { reason: "failed", message: /could not be started/ }],
  ];
  const bounded: readonly Case[] = [
    ...everywhere,
    ["floods", ["exec yes"], {}, { reason: "tooLarge" }],
    ["floods with complaints", ["exec yes >&2"], {}, { reason: "tooLarge" }],
  ];
  const streamed: readonly Case[] = [
    ...everywhere,
    ["falls silent", ["echo one", "exec sleep 5"], { timeoutMs: 60 }, { reason: "timeout" }],
    ["never ends a line", ["exec tr '\\0' x </dev/zero"], {}, { reason: "tooLarge" }],
    ["fails half-way", ["echo one", "echo fatal: no >&2", "exit 128"], {}, { reason: "failed", exitCode: 128 }],
  ];
  const reads = {
    "a bounded read": { cases: bounded, run: (git: Git, signal?: AbortSignal): Promise<unknown> => git.readBlob(noObject, 100_000, signal) },
    "a stream": { cases: streamed, run: (git: Git, signal?: AbortSignal): Promise<unknown> => lines(git, undefined, signal) },
  };
  for (const [kind, { cases, run }] of Object.entries(reads)) {
    for (const [what, script, options, expected] of cases) {
      it(`ends ${kind} with the reason when it ${what}`, async () => {
        const begun = performance.now();
        await assert.rejects(run(gitThat(script, options)), expected);
        assert.ok(performance.now() - begun < 2000, "it took too long to give up");
        assert.equal(existsSync(join(tools, `git${programs}.finished`)), false, "it was waited for");
      });
    }
  }

  it("is ended by the signal of the read, and by the signal of the whole", async () => {
    const reason = new Error("closed");
    for (const { run } of Object.values(reads)) {
      const one = new AbortController();
      const all = new AbortController();
      const waiting = [run(gitThat(["exec sleep 5"]), one.signal), run(gitThat(["exec sleep 5"], { signal: all.signal }))];
      setTimeout(() => {
        one.abort(reason);
        all.abort(reason);
      }, 30);
      await Promise.all(waiting.map((read) => assert.rejects(read, reason)));
      await assert.rejects(run(gitThat(["exit 0"]), one.signal), reason);
    }
  });

  /** Waits until the process that wrote its number to the file is gone, but not for ever. */
  async function assertGone(file: string): Promise<void> {
    const isRunning = () => {
      try {
        return process.kill(Number(readFileSync(file, "utf8")), 0);
      } catch {
        return false;
      }
    };
    const deadline = performance.now() + 1000;
    while (isRunning() && performance.now() < deadline) await new Promise(setImmediate);
    assert.equal(isRunning(), false);
  }

  it("is ended when no more lines are taken, and when none come", async () => {
    const id = join(tools, "id");
    assert.deepEqual(await lines(gitThat([`echo $$ > '${id}'`, "exec yes"]), 3), ["y", "y", "y"]);
    await assertGone(id);
    await assert.rejects(lines(gitThat([`echo $$ > '${id}'`, "exec sleep 5"], { timeoutMs: 60 })), { reason: "timeout" });
    await assertGone(id);
  });

  it("cannot go on flooding when it does not heed the signal", async () => {
    const id = join(tools, "id");
    await assert.rejects(gitThat([`echo $$ > '${id}'`, "trap '' INT TERM", "exec yes"]).readBlob(noObject, 1000), { reason: "tooLarge" });
    await assertGone(id);
  });

  it("does not spoil a character that two chunks share, nor the last line without an end", async () => {
    const text = "héé€𝄞".repeat(7);
    const got = await lines(gitThat([`yes '${text}' | head -n 5000`, "printf last"]));
    assert.deepEqual([got.length, new Set(got.slice(0, -1)), got.at(-1)], [5001, new Set([text]), "last"]);
  });

  it("gives a large answer whole, many times at once", async () => {
    const git = gitThat(["head -c 3000000 /dev/zero"]);
    const sizes = await Promise.all(Array.from({ length: 9 }, async () => (await git.readBlob(noObject, 3_000_000)).length));
    assert.deepEqual(new Set(sizes), new Set([3_000_000]));
  });
});
