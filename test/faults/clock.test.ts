import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { readNumbers, temporaryFolder } from "./faultKit";

const script = fileURLToPath(new URL("observer.js", import.meta.url));

/** What is recorded of a person who works for `forMs`, while `meanwhile` happens to the process from its arrival in infra code on. */
async function observe(forMs: number, wallJumpMs: number, meanwhile?: (pid: number) => Promise<void>) {
  const folder = temporaryFolder();
  const child = spawn(process.execPath, [script, JSON.stringify({ folder: folder.path, forMs, wallJumpMs })], { stdio: ["ignore", "pipe", "inherit"] });
  const closed = once(child, "close");
  await once(child.stdout, "data");
  if (meanwhile !== undefined && child.pid !== undefined) await meanwhile(child.pid);
  await closed;
  const { entries, health } = await readNumbers(folder.path);
  folder.remove();
  assert.equal(health.missing + health.corruptLines + health.invalid, 0);
  const records = entries.map(({ record }) => record);
  return { clock: records.filter((record) => record.type === "clock"), visit: records.find((record) => record.type === "visit"), records };
}

describe("faults: the clock", function () {
  this.timeout(30_000);

  const jumps = [["four hours back", -4 * 3_600_000], ["a year ahead", 365 * 86_400_000], ["a minute ahead", 60_000]] as const;
  for (const [what, jump] of jumps) {
    it(`set ${what} gives one clock record, and no time that was not spent`, async () => {
      const { clock, visit, records } = await observe(1_200, jump);
      assert.equal(clock.length, 1);
      assert.ok(clock[0] !== undefined && Math.abs(clock[0].wallMs - clock[0].monotonicMs - jump) < 1_000);
      assert.ok(visit?.type === "visit" && visit.activeMs > 100 && visit.activeMs + visit.unknownMs < 2_500, JSON.stringify(visit));
      for (const record of records) {
        if (record.type !== "clock") for (const value of Object.values(record)) assert.ok(typeof value !== "number" || value >= 0, JSON.stringify(record));
      }
    });
  }

  it("a process that is stopped and goes on later has not worked in between", async function () {
    if (process.platform === "win32") this.skip();
    const { clock, visit } = await observe(2_500, 0, async (pid) => {
      await sleep(200);
      process.kill(pid, "SIGSTOP");
      await sleep(1_500);
      process.kill(pid, "SIGCONT");
    });
    assert.ok(clock.some((record) => record.monotonicMs >= 1_400));
    assert.ok(visit?.type === "visit" && visit.unknownMs >= 1_400 && visit.activeMs <= 1_100, JSON.stringify(visit));
  });
});
