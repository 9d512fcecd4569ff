import { closeSync, constants, fstatSync, lstatSync, openSync, readSync } from "node:fs";
import { lstat, open } from "node:fs/promises";
import type { FileRead } from "../base/tree";

/** The bytes of a file, or why there are none. */
export type BytesRead = { readonly kind: "bytes"; readonly bytes: Buffer } | Exclude<FileRead, { readonly kind: "text" }>;

/**
 * Reads what somebody else put on the disk: a regular file up to a size, and anything else is an answer.
 * @param path absolute, with its links already resolved; a link that appears there since is not followed.
 */
export async function readRegularFile(path: string, maxBytes: number): Promise<BytesRead> {
  try {
    // Looked at before it is opened, because opening a device or a pipe can already do something.
    const kind = kindOf(await lstat(path));
    return kind === "file" ? await readOpened(path, maxBytes) : { kind: "refused", reason: kind };
  } catch (error) {
    return fileFailure(error);
  }
}

/**
 * The same without waiting, for a thread that may be held up: reading a whole repository takes a quarter of the time then.
 * @param path absolute, with its links already resolved; a link that appears there since is not followed.
 */
export function readRegularFileSync(path: string, maxBytes: number): BytesRead {
  try {
    const kind = kindOf(lstatSync(path));
    return kind === "file" ? readOpenedSync(path, maxBytes) : { kind: "refused", reason: kind };
  } catch (error) {
    return fileFailure(error);
  }
}

/** What an error of the file system says about the path: nothing there, or something that cannot be read. */
export function fileFailure(error: unknown): Exclude<FileRead, { readonly kind: "text" }> {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (code === "ENOENT" || code === "ENOTDIR" || code === "ENAMETOOLONG") return { kind: "missing" };
  return { kind: "refused", reason: "unreadable" };
}

/** Without waiting, so that a pipe put there since cannot hang this. Windows has neither flag, and `|` takes undefined for 0. */
const readOnly = constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW;

async function readOpened(path: string, maxBytes: number): Promise<BytesRead> {
  const handle = await open(path, readOnly);
  try {
    const stats = await handle.stat();
    return refusalOf(stats, maxBytes) ?? (await readToEnd(handle, stats.size, maxBytes));
  } finally {
    await handle.close();
  }
}

function readOpenedSync(path: string, maxBytes: number): BytesRead {
  const descriptor = openSync(path, readOnly);
  try {
    const stats = fstatSync(descriptor);
    return refusalOf(stats, maxBytes) ?? readToEndSync(descriptor, stats.size, maxBytes);
  } finally {
    closeSync(descriptor);
  }
}

function refusalOf(stats: Kind & { readonly size: number }, maxBytes: number): BytesRead | null {
  const kind = kindOf(stats);
  if (kind !== "file") return { kind: "refused", reason: kind };
  return stats.size > maxBytes ? { kind: "refused", reason: "tooLarge", bytes: stats.size } : null;
}

/** The size is a hint only: the file may be growing. */
async function readToEnd(handle: Awaited<ReturnType<typeof open>>, size: number, maxBytes: number): Promise<BytesRead> {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(size + 1);
    const { bytesRead } = await handle.read(chunk, 0, chunk.length);
    if (bytesRead === 0) return { kind: "bytes", bytes: Buffer.concat(chunks) };
    total += bytesRead;
    if (total > maxBytes) return { kind: "refused", reason: "tooLarge", bytes: total };
    chunks.push(chunk.subarray(0, bytesRead));
  }
}

function readToEndSync(descriptor: number, size: number, maxBytes: number): BytesRead {
  const chunks: Buffer[] = [];
  let total = 0;
  for (;;) {
    const chunk = Buffer.allocUnsafe(size + 1);
    const bytesRead = readSync(descriptor, chunk, 0, chunk.length, null);
    total += bytesRead;
    if (total > maxBytes) return { kind: "refused", reason: "tooLarge", bytes: total };
    chunks.push(chunk.subarray(0, bytesRead));
    // A regular file gives all that is asked for unless it ends there.
    if (bytesRead < chunk.length) return { kind: "bytes", bytes: chunks[0] !== undefined && chunks.length === 1 ? chunks[0] : Buffer.concat(chunks) };
  }
}

interface Kind {
  isFile(): boolean;
  isDirectory(): boolean;
}

function kindOf(stats: Kind): "file" | "directory" | "special" {
  return stats.isFile() ? "file" : stats.isDirectory() ? "directory" : "special";
}
