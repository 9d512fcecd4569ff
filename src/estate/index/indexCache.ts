import { createHash, randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { readRegularFile } from "../../git/regularFile";
import type { IndexContents } from "./fileIndex";
import type { IndexedFile } from "./indexedFile";
import type { ReadingRules } from "./readingRules";

/** The bundler's digest of the sources: another build may read the same files to something else, and leaves this one's cache alone. */
declare const sourceDigest: string;

/** No repository comes near: it is refused unread. */
const maxBytes = 256 * 1024 * 1024;

/** An entry and the stamp of its file. */
type Row = readonly [stamp: string, file: IndexedFile];

/**
 * The index that was saved, as far as it holds for these rules; null when there is none that this build wrote, undamaged.
 * It is then read from the files, so a lost cache costs time and nothing else.
 */
export async function loadIndex(file: string, rules: ReadingRules): Promise<IndexContents | null> {
  const read = await readRegularFile(file, maxBytes);
  if (read.kind !== "bytes") return null;
  const end = read.bytes.indexOf("\n");
  const body = read.bytes.subarray(end + 1);
  if (read.bytes.subarray(0, Math.max(end, 0)).toString("utf8") !== headerOf(body, rules)) return null;
  // The digest in the header is of these very bytes, and only this build writes it: they are what saveIndex made of rows.
  const rows = JSON.parse(body.toString("utf8")) as readonly Row[];
  return {
    files: new Map(rows.map(([, indexed]) => [indexed.path, indexed])),
    stamps: new Map(rows.map(([stamp, indexed]) => [indexed.path, stamp])),
  };
}

/**
 * Saves what can be known again by its stamp; whoever reads the file meanwhile finds the old one or the new one. It holds
 * names and places of blocks, jobs, owners and headings, as the index does, never what a file contains. Only its owner may read it.
 * @param file absolute path; the folder above it is made.
 * @throws when the disk refuses.
 */
export async function saveIndex(file: string, rules: ReadingRules, { files, stamps }: IndexContents): Promise<void> {
  const rows: Row[] = [];
  for (const [path, stamp] of stamps) {
    const indexed = files.get(path);
    if (indexed !== undefined) rows.push([stamp, indexed]);
  }
  const body = Buffer.from(JSON.stringify(rows));
  const temporary = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeFile(temporary, Buffer.concat([Buffer.from(`${headerOf(body, rules)}\n`), body]), { mode: 0o600, flag: "wx" });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Error("The index could not be saved", { cause: error });
  }
}

function headerOf(body: Buffer, rules: ReadingRules): string {
  return JSON.stringify({ build: sourceDigest, rules: rules.key, sha256: createHash("sha256").update(body).digest("hex") });
}
