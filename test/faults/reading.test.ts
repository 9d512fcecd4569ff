import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { appendFileSync, readdirSync, readFileSync, statSync, truncateSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { generationFolder } from "../../src/journal/generation";
import { canTrace, readNumbers, startRecorder, temporaryFolder } from "./faultKit";

const script = fileURLToPath(new URL("reading.js", import.meta.url));

describe("faults: reading", function () {
  this.timeout(60_000);

  /** A journal with a torn tail, a line that was changed, bytes of nobody, and a file that is none of ours. */
  async function damagedJournal(): Promise<{ readonly path: string; remove(): void }> {
    const folder = temporaryFolder();
    for (const first of [0, 1_000, 2_000]) await startRecorder({ folder: folder.path, first, count: 20 }).ended;
    const generation = generationFolder(folder.path, 1);
    const [torn, changed] = readdirSync(generation).map((name) => path.join(generation, name));
    assert.ok(torn !== undefined && changed !== undefined);
    truncateSync(torn, statSync(torn).size - 10);
    appendFileSync(changed, "00000000 {}\nnonsense");
    appendFileSync(path.join(generation, "notes.txt"), "mine");
    return folder;
  }

  /** Every file and folder with its bytes and its times, as far as reading leaves them alone. */
  function state(folder: string): string[] {
    return readdirSync(folder, { recursive: true, encoding: "utf8" }).sort().map((name) => {
      const file = path.join(folder, name);
      const { mtimeMs, ctimeMs, size, mode, ino } = statSync(file);
      return [name, mtimeMs, ctimeMs, size, mode, ino, statSync(file).isFile() ? readFileSync(file, "hex") : ""].join(" ");
    });
  }

  it("changes nothing, damaged as the journal may be", async () => {
    const folder = await damagedJournal();
    const before = state(folder.path);
    const { health, numbers } = await readNumbers(folder.path);
    assert.deepEqual([numbers.length, health.tornTails, health.corruptLines], [59, 2, 1]);
    assert.deepEqual(state(folder.path), before);
    folder.remove();
  });

  it("asks the system for nothing that could change anything (needs Linux and strace)", async function () {
    if (!canTrace) this.skip();
    const folder = await damagedJournal();
    const calls = "openat,?open,?creat,?rename,?renameat,?renameat2,?unlink,?unlinkat,?truncate,ftruncate,?mkdir,?mkdirat,?rmdir,?chmod,fchmod,?fchmodat,?utimensat,?link,?linkat,?symlinkat";
    const { stderr, stdout, status } = spawnSync("strace", ["-f", "-qq", "-e", `trace=${calls}`, process.execPath, script, folder.path], { encoding: "utf8" });
    assert.deepEqual([status, stdout], [0, "59\n"]);
    const touching = stderr.split("\n").filter((line) => line.includes(folder.path));
    assert.ok(touching.length >= 3, "the segments were opened");
    assert.deepEqual(touching.filter((line) => !/openat?\(.*O_RDONLY/.test(line)), []);
    folder.remove();
  });
});
