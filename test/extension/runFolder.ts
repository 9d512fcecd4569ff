import { readdir } from "node:fs/promises";
import path from "node:path";
import { runMocha } from "../host/mocha";

/** Milliseconds for one test, longer than anything in it waits for the workbench. */
const timeout = 150_000;

/** Runs every test that lies in a folder (absolute path), those of the folders below left out; fails (rejects) when one of them does. */
export async function runFolder(folder: string): Promise<void> {
  const files = await readdir(folder);
  const failures = await runMocha(
    files.filter((file) => file.endsWith(".test.js")).map((file) => path.join(folder, file)),
    timeout,
  );
  if (failures > 0) throw new Error(`${failures} failed.`);
}
