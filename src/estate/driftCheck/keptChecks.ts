import { createHash, randomUUID } from "node:crypto";
import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { readRegularFile } from "../../git/regularFile";
import type { DriftReport } from "../../model/drift";
import { changeActions, checkStatuses } from "../../model/drift";
import type { RootCheck } from "../../model/rootCheck";
import { parsedJson } from "../../sources/drift/jsonText";

/** More than a report of the largest plan that is read: no values are in it. */
const maxBytes = 64 * 1024 * 1024;

/** A repository with more roots than these is a collection. */
const mostChecks = 500;

const blockEntries = { modulePath: v.array(v.string()), mode: v.picklist(["managed", "data"]), type: v.string(), name: v.string() };

const changeSchema = v.strictObject({
  ...blockEntries,
  what: v.picklist(["live", "pending"]),
  address: v.string(),
  index: v.nullable(v.union([v.number(), v.string()])),
  previous: v.nullable(v.strictObject(blockEntries)),
  deposed: v.nullable(v.string()),
  action: v.picklist(changeActions),
  reason: v.nullable(v.string()),
  attributes: v.nullable(v.array(v.string())),
});

/** A check as it is kept: names and actions, and no field that could hold a value. */
const keptSchema = v.strictObject({
  version: v.literal(1),
  root: v.string(),
  report: v.strictObject({
    tool: v.picklist(["terraform", "opentofu"]),
    toolVersion: v.nullable(v.string()),
    at: v.string(),
    kind: v.picklist(["plan", "refresh"]),
    changes: v.array(changeSchema),
    checks: v.array(v.strictObject({ address: v.string(), modulePath: v.array(v.string()), block: v.string(), status: v.picklist(checkStatuses) })),
    unmanaged: v.number(),
    complete: v.boolean(),
  }),
});

/** What is read of kept checks: of each repository by itself, in whichever window they were made. */
export interface CheckReader {
  read(): Promise<readonly RootCheck[]>;
}

/** The last check of each root of a repository that was made from here, kept for the next start and for other windows. */
export class KeptChecks implements CheckReader {
  readonly #folder: string;
  /** By the name of the file, which is another for every check; null for what could not be understood. */
  #known: ReadonlyMap<string, RootCheck | null> = new Map();

  /** @param folder absolute path, for the checks of all repositories. @param repository absolute path of the git root. */
  constructor(folder: string, repository: string) {
    this.#folder = path.join(folder, digestOf(repository));
  }

  /** What is kept now. A file that is none of ours, or damaged, says nothing. */
  async read(): Promise<readonly RootCheck[]> {
    const names = (await namesIn(this.#folder)).slice(0, mostChecks);
    const known = new Map<string, RootCheck | null>();
    for (const name of names) known.set(name, this.#known.get(name) ?? (await readCheck(path.join(this.#folder, name))));
    this.#known = known;
    return [...known.values()].filter((check) => check !== null);
  }

  /**
   * Keeps what a check says in place of the last one of its root.
   * @param root the folder that was checked: POSIX, relative to the git root.
   * @throws when the disk refuses.
   */
  async keep(root: string, report: DriftReport): Promise<void> {
    await mkdir(this.#folder, { recursive: true, mode: 0o700 });
    const start = `${digestOf(root)}-`;
    const before = (await namesIn(this.#folder)).filter((name) => name.startsWith(start));
    const temporary = path.join(this.#folder, `${randomUUID()}.part`);
    try {
      await writeFile(temporary, JSON.stringify({ version: 1, root, report }), { mode: 0o600, flag: "wx" });
      await rename(temporary, path.join(this.#folder, `${start}${randomUUID()}.json`));
    } catch (error) {
      await rm(temporary, { force: true });
      throw new Error("The check could not be kept", { cause: error });
    }
    for (const name of before) await rm(path.join(this.#folder, name), { force: true });
  }
}

async function namesIn(folder: string): Promise<string[]> {
  // Nothing was ever kept of most repositories.
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => name.endsWith(".json")).sort();
}

async function readCheck(file: string): Promise<RootCheck | null> {
  const read = await readRegularFile(file, maxBytes);
  const kept = read.kind === "bytes" ? v.safeParse(keptSchema, parsedJson(read.bytes.toString("utf8"))) : null;
  return kept?.success === true ? { root: kept.output.root, path: null, report: kept.output.report, isKept: false } : null;
}

/** No name of a repository or folder stands in the storage. */
function digestOf(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 16);
}
