/**
 * A thousand writers of the journal killed by `kill -9` at random moments, four at a time in one folder: whether anything that
 * was acknowledged is lost, and how long it takes. Needs Linux or macOS.
 *   node esbuild.js --tests && node dist/test/bench/faults.js [NUMBER]
 */
import { checkPromise } from "../faults/faultKit";
import { killWriters, together } from "../faults/killing";

async function main(): Promise<void> {
  const kills = Number(process.argv[2] ?? 1_000);
  const began = performance.now();
  const { said, reading } = await killWriters(kills);
  const acknowledged = said.reduce((sum, one) => sum + one.acknowledged.length, 0);
  const { segments, tornTails } = reading.health;
  process.stdout.write(`killed   ${said.length} writers, ${together} at a time, in ${((performance.now() - began) / 1_000).toFixed(0)} s\n`);
  process.stdout.write(`journal  ${acknowledged} records acknowledged, ${reading.numbers.length} read, ${segments} segments, ${tornTails} torn tails\n`);
  checkPromise(reading, said);
  process.stdout.write("promise  every acknowledged record was read, each once, and none that nobody attempted: met\n");
}

main().catch((error: unknown) => {
  process.stderr.write(`${String(error)}\n`);
  process.exitCode = 1;
});
