import { parentPort } from "node:worker_threads";
import * as v from "valibot";
import { openTerraformReader } from "../../sources/terraform/blocks";
import { diskTree } from "../trees/disk";
import type { IndexedFile } from "./indexedFile";
import { readIndexedFile } from "./readIndexedFile";
import { rulesOf } from "./readingRules";

/** What a thread that helps to read is started with. */
export interface ReadingThreadStart {
  /** Absolute path of the repository. */
  readonly reads: string;
}

/** Files to be read by the rules of a key. */
export interface ReadingTask {
  readonly id: number;
  readonly key: string;
  readonly paths: readonly string[];
}

/** A file as it was read, with the stamp it had before; null when there is no such file any more. */
export interface FileReading {
  readonly path: string;
  readonly stamp: string | null;
  readonly file: IndexedFile | null;
}

export interface ReadingResult {
  readonly id: number;
  /** null when they could not all be read. */
  readonly readings: readonly FileReading[] | null;
}

const startSchema = v.object({ reads: v.string() });

/** Whether a worker was started to help with reading, and is not an estate's own. */
export function isReadingThreadStart(start: unknown): start is ReadingThreadStart {
  return v.is(startSchema, start);
}

/**
 * Reads files for whoever asks, until this thread is ended. Git is not asked, and text in an editor is not known here.
 * @param grammars folder that holds the grammars.
 */
export async function serveReading({ reads }: ReadingThreadStart, grammars: string): Promise<void> {
  const port = parentPort;
  const tree = diskTree(reads, { git: null });
  const terraform = await openTerraformReader(grammars);
  port?.on("message", ({ id, key, paths }: ReadingTask) => {
    const rules = rulesOf(key);
    const readOne = async (path: string): Promise<FileReading> => {
      const stamp = await tree.stamp(path);
      return { path, stamp, file: await readIndexedFile(tree, path, rules, terraform) };
    };
    // A reader that fails has a fault of ours; whoever asked reads these files itself then, and says which it was.
    const answer = (readings: readonly FileReading[] | null): void => port.postMessage({ id, readings } satisfies ReadingResult);
    Promise.all(paths.map(readOne)).then(answer, () => answer(null));
  });
}
