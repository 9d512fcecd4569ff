import { setTimeout as sleep } from "node:timers/promises";
import type { Said } from "./faultKit";
import { checkPromise, readEdits, startRecorder, temporaryFolder } from "./faultKit";

/** How many processes are killed; the full count of a thousand is for whoever has a minute. */
const kills = Number(process.env["FAULT_KILLS"] ?? 100);
const together = 4;

describe("faults: kill -9", function () {
  this.timeout(kills * 1_000);

  it(`loses nothing that was acknowledged when ${kills} writers are killed at random, ${together} at a time in one folder`, async () => {
    const folder = temporaryFolder();
    try {
      const all: Said[] = [];
      const oneAfterAnother = async (lane: number) => {
        for (let round = lane; round < kills; round += together) {
          // The first one of each lane syncs all the time, the next one never, so that both are hit.
          const recorder = startRecorder({ folder: folder.path, first: round * 1_000_000, count: 900_000, flushEvery: lane % 2 === 0 ? 3 : 0 });
          await recorder.until((line) => line.startsWith("+"));
          await sleep(Math.random() * 12);
          recorder.process.kill("SIGKILL");
          all.push(await recorder.ended);
        }
      };
      await Promise.all(Array.from({ length: together }, (_, lane) => oneAfterAnother(lane)));
      checkPromise(await readEdits(folder.path), all);
    } finally {
      folder.remove();
    }
  });
});
