import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { run, start } from "../../host/program";
import { temporaryFolder } from "../../host/temporaryFolder";
import type { TemporaryFolder } from "../../host/temporaryFolder";

const node = (script: string): [string, string[]] => [process.execPath, ["-e", script]];

describe("programs that the scripts start", () => {
  let folder: TemporaryFolder;
  beforeEach(async () => (folder = await temporaryFolder()));
  afterEach(() => folder.remove());

  it("hands on each line and the exit code", async () => {
    const lines: string[] = [];
    const exit = await run(...node("console.log('one'); console.error('two'); process.exitCode = 3"), { onLine: (line) => lines.push(line) });
    assert.deepEqual(lines.sort(), ["one", "two"]);
    assert.equal(exit.code, 3);
    assert.equal(exit.timedOut, false);
  });

  it("fails with a sentence when there is no such program", async () => {
    await assert.rejects(run(path.join(folder.path, "none"), []), /^Error: Could not start /u);
  });

  /** A program that starts another, which would write a file after a while. */
  const withChild = (file: string) => {
    const child = `setTimeout(() => require("fs").writeFileSync(${JSON.stringify(file)}, ""), 700)`;
    return node(`require("child_process").spawn(process.execPath, ["-e", ${JSON.stringify(child)}]); console.log("started"); setInterval(() => {}, 1000)`);
  };

  it("ends a program at its time limit, with what it started", async () => {
    const file = path.join(folder.path, "late");
    const exit = await run(...withChild(file), { timeLimit: 300 });
    assert.equal(exit.timedOut, true);
    await new Promise((resolve) => setTimeout(resolve, 700));
    assert.equal(existsSync(file), false);
  }).timeout(10_000);

  it("stops a program, and resolves when it is gone", async () => {
    let started: () => void;
    const running = new Promise<void>((resolve) => (started = resolve));
    const program = start(...node("console.log('started'); setInterval(() => {}, 1000)"), { onLine: () => started() });
    await running;
    await program.stop();
    assert.notEqual((await program.exit).code, 0);
  });
});
