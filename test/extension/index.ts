// The entry of the extension tests. VS Code calls run() inside its extension host, on the desktop and in the server alike.
import { readdir } from "node:fs/promises";
import path from "node:path";
import { runMocha } from "../host/mocha";

/** Milliseconds for one test, longer than anything in it waits for the workbench. */
const timeout = 150_000;

/** Runs every test of this folder; fails (rejects) when one of them does. */
export async function run(): Promise<void> {
  const files = await readdir(__dirname, { recursive: true });
  const failures = await runMocha(
    files.filter((file) => file.endsWith(".test.js")).map((file) => path.join(__dirname, file)),
    timeout,
  );
  if (failures > 0) throw new Error(`${failures} failed.`);
}
