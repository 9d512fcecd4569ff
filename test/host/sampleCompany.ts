// The sample company as a repository with its history: one that is kept to play with, and one for each test run.
import { createHash } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
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

/**
 * Puts a folder without git beside the company, which is gone with it.
 * @returns the `.code-workspace` file that opens both (absolute path), the company first.
 */
export async function withSecondFolder({ folder }: SampleCompany): Promise<string> {
  const parent = path.dirname(folder);
  await mkdir(path.join(parent, "network"));
  await writeFile(path.join(parent, "network", "CODEOWNERS"), "*.tf @acme/network\n");
  await writeFile(path.join(parent, "network", "dns.tf"), '# owner: @acme/dns\nresource "aws_route53_zone" "public" {\n  name = "acme.test"\n}\n');
  const file = path.join(parent, "both.code-workspace");
  await writeFile(file, JSON.stringify({ folders: [{ path: name }, { path: "network" }] }));
  return file;
}
