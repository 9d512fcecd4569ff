import assert from "node:assert/strict";
import { setTimeout as sleep } from "node:timers/promises";
import type { Reading, Said } from "./faultKit";
import { readNumbers, startRecorder, temporaryFolder } from "./faultKit";

/** So many writers work at a time in one folder. */
export const together = 4;

/** Kills writers with `kill -9` at random moments, each in the midst of its work, and reads what they left. */
export async function killWriters(kills: number): Promise<{ readonly said: readonly Said[]; readonly reading: Reading }> {
  const folder = temporaryFolder();
  try {
    const said: Said[] = [];
    const oneAfterAnother = async (lane: number): Promise<void> => {
      for (let round = lane; round < kills; round += together) {
        // The first one of each lane syncs all the time, the next one never, so that both are hit.
        const recorder = startRecorder({ folder: folder.path, first: round * 1_000_000, count: 900_000, flushEvery: lane % 2 === 0 ? 3 : 0 });
        await recorder.until((line) => line.startsWith("+"));
        await sleep(Math.random() * 12);
        recorder.process.kill("SIGKILL");
        const one = await recorder.ended;
        assert.ok(one.acknowledged.length > 0, "a writer was gone before it wrote anything");
        said.push(one);
      }
    };
    await Promise.all(Array.from({ length: together }, (_, lane) => oneAfterAnother(lane)));
    return { said, reading: await readNumbers(folder.path) };
  } finally {
    folder.remove();
  }
}
