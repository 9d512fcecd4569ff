import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { PassThrough } from "node:stream";
import { text } from "node:stream/consumers";
import { build } from "esbuild";
import { endWithReader } from "../../../src/terminal/standardOutput";
import { temporaryFolder } from "../git/temporary";

describe("a reader that has enough", () => {
  const folder = temporaryFolder();

  it("ends the program quietly, whichever stream it closes", async () => {
    const program = path.join(folder, "cli.js");
    await build({ entryPoints: ["src/cli.ts"], outfile: program, bundle: true, platform: "node", format: "cjs", define: { "import.meta.url": "'file:///'" }, logLevel: "error" });
    for (const [closed, open, args] of [["stdout", "stderr", ["help"]], ["stderr", "stdout", ["no-such-command"]]] as const) {
      const child = spawn(process.execPath, [program, ...args], { stdio: ["ignore", "pipe", "pipe"] });
      child[closed].destroy();
      const [said] = await Promise.all([text(child[open]), once(child, "close")]);
      assert.deepEqual([said, child.exitCode, child.signalCode], ["", 0, null], closed);
    }
  }).timeout(20_000);

  it("is told from a stream that fails for another reason", () => {
    const ended: number[] = [];
    const stream = new PassThrough();
    endWithReader(stream, (code) => ended.push(code));
    stream.emit("error", Object.assign(new Error("closed"), { code: "EPIPE" }));
    assert.deepEqual(ended, [0]);
    assert.throws(() => stream.emit("error", new Error("disk full")), /disk full/);
  });
});
