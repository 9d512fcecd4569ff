// The sample company as a repository with its history: one that is kept to play with, and one for each test run.
import { createHash } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { buildSampleCompany } from "../fixtures/build";
import { readFiles } from "../fixtures/workspace";
import { cached, cacheFolder } from "./cache";
import { temporaryFolder } from "./temporaryFolder";

const name = "acme-shop";

/** The copy that `npm start` and the debugger open. It keeps what the person changes in it, until the fixture changes. */
export async function keptSampleCompany(): Promise<string> {
  const fixtures = [...(await readFiles(path.join("test", "fixtures")))];
  const version = createHash("sha256").update(JSON.stringify(fixtures)).digest("hex");
  const stamp = path.join(cacheFolder, `${name}.version`);
  const made = await readFile(stamp, "utf8").catch(() => "");
  if (made !== version) await rm(path.join(cacheFolder, name), { recursive: true, force: true });
  const folder = await cached(name, buildSampleCompany);
  await writeFile(stamp, version);
  return folder;
}

export interface SampleCompany {
  /** Absolute path of the repository. */
  readonly folder: string;
  readonly remove: () => Promise<void>;
}

/** A copy that a test may do with as it likes. */
export async function temporarySampleCompany(): Promise<SampleCompany> {
  const temporary = await temporaryFolder();
  const folder = path.join(temporary.path, name);
  await buildSampleCompany(folder);
  return { folder, remove: temporary.remove };
}
