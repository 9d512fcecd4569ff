// The sample company as a repository with its history: one that is kept to play with, and one for each test run.
import { createHash } from "node:crypto";
import { readdir, rm } from "node:fs/promises";
import path from "node:path";
import { buildSampleCompany } from "../fixtures/build";
import { readFiles } from "../fixtures/workspace";
import { cached, cacheFolder } from "./cache";
import { temporaryFolder } from "./temporaryFolder";

const name = "acme-shop";

/** The copy that `npm start` opens. It keeps what the person changes in it, until the fixture itself changes. */
export async function keptSampleCompany(): Promise<string> {
  const fixtures = [...(await readFiles(path.join("test", "fixtures")))];
  const version = createHash("sha256").update(JSON.stringify(fixtures)).digest("hex").slice(0, 12);
  const kept = `sample-company-${version}`;
  const folder = await cached(kept, (empty) => buildSampleCompany(path.join(empty, name)));
  const outdated = (await readdir(cacheFolder)).filter((other) => other.startsWith("sample-company-") && other !== kept);
  for (const other of outdated) await rm(path.join(cacheFolder, other), { recursive: true, force: true });
  return path.join(folder, name);
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
