// `npm run bench [-- NAME…]`: the benchmarks, one a file directly in test/bench, each in a process of its own.
import { readdir } from "node:fs/promises";
import path from "node:path";
import { build } from "./build";
import { heading, say } from "./output";
import { run } from "./program";

const benchLimit = 15 * 60_000;

/** Runs the named benchmarks, or all. Resolves with the exit code: 1 when one failed, 2 for one that does not exist. */
export async function main(names: readonly string[]): Promise<number> {
  const folder = path.join("test", "bench");
  const known = (await readdir(folder)).filter((file) => file.endsWith(".ts")).map((file) => path.basename(file, ".ts"));
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    say(`There is no benchmark ${unknown.join(", ")}. There are ${known.join(", ")}.`);
    return 2;
  }
  await Promise.all([build("shipped"), build("tests")]);
  let failed = false;
  for (const name of names.length === 0 ? known : names) {
    heading(name);
    const script = path.resolve("dist", folder, `${name}.js`);
    const { code, timedOut } = await run(process.execPath, [script], { timeLimit: benchLimit, onLine: say, startsOthers: true });
    if (timedOut) say(`${name} did not end within ${benchLimit / 60_000} minutes, and was ended.`);
    failed ||= code !== 0;
  }
  return failed ? 1 : 0;
}
