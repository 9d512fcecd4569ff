import { randomUUID } from "node:crypto";
import { mkdir, rename, rm, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import * as v from "valibot";
import { readRegularFile } from "../../git/regularFile";
import { unpacked } from "./authorDays";
import type { History } from "./history";

/** Raised whenever the same history would be read to something else; older caches are then read again from git. */
const version = 1;

/** No history comes near. */
const maxBytes = 256 * 1024 * 1024;

const wholeNumber = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const schema = v.strictObject({
  version: v.literal(version),
  commit: v.pipe(v.string(), v.regex(/^[0-9a-f]{40,64}$/)),
  fingerprint: v.string(),
  isPartial: v.boolean(),
  people: v.array(v.strictTuple([v.string(), v.string(), wholeNumber])),
  // A file's path and its author-days, packed.
  files: v.array(v.strictTuple([v.string(), v.array(wholeNumber)])),
});

/**
 * The history that was saved, or null when there is none that makes sense: it is then read from git, so a damaged file costs
 * time and nothing else.
 */
export async function loadHistory(file: string): Promise<History | null> {
  const read = await readRegularFile(file, maxBytes);
  if (read.kind !== "bytes") return null;
  const parsed = v.safeParse(schema, parseJson(read.bytes.toString("utf8")), { abortEarly: true });
  if (!parsed.success) return null;
  const { commit, fingerprint, isPartial, people, files } = parsed.output;
  if (!files.every(([, authorDays]) => authorDays.every((each) => unpacked(each).person < people.length))) return null;
  return {
    commit,
    fingerprint,
    isPartial,
    people: people.map(([identity, name, lastDay]) => ({ identity, name, lastDay })),
    files: new Map(files),
  };
}

/**
 * Saves a history; whoever reads the file meanwhile finds the old one or the new one. It holds paths, days and names but no
 * addresses, and only its owner may read it.
 * @param file absolute path; the folder above it is made.
 * @throws when the disk refuses.
 */
export async function saveHistory(file: string, { commit, fingerprint, isPartial, people, files }: History): Promise<void> {
  if (commit === null) return;
  const text = JSON.stringify({
    version,
    commit,
    fingerprint,
    isPartial,
    people: people.map(({ identity, name, lastDay }) => [identity, name, lastDay]),
    files: [...files].map(([path, authorDays]) => [path, [...authorDays]]),
  } satisfies v.InferInput<typeof schema>);
  const temporary = `${file}.${randomUUID()}`;
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  try {
    await writeFile(temporary, text, { mode: 0o600, flag: "wx" });
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true });
    throw new Error("The history could not be saved", { cause: error });
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Half a file, or none of ours: the schema refuses it.
    return undefined;
  }
}
