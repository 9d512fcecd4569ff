import { createHash } from "node:crypto";
import { lstatSync, readlinkSync, realpathSync } from "node:fs";
import { join } from "node:path";
import { relativeWithin } from "../../base/path";
import { readRegularFileSync } from "../../git/regularFile";
import type { CommitFile } from "../../git/listings";

/** A larger file is not compared. */
const maxBytes = 64 * 1024 * 1024;

/**
 * Whether a file of the working tree is what a commit holds at its path, told by git's own ids and without git, which would run the
 * filters of the repository's configuration. Line ends that a checkout turned into CRLF are no difference, and neither is a file in
 * the place of its Git LFS pointer.
 * @param root absolute path of the working tree.
 * @returns null where that cannot be told.
 */
export function isAsCommitted(root: string, { path, kind, object }: CommitFile): boolean | null {
  if (kind === "submodule") return null;
  try {
    const absolute = join(root, path);
    if (lstatSync(absolute).isSymbolicLink()) return kind === "link" && blobId(Buffer.from(readlinkSync(absolute)), object) === object;
    // A checkout without links writes where they lead into files, and a folder on the way may be a link by now.
    const real = realpathSync.native(absolute);
    if (relativeWithin(realpathSync.native(root), real) === null) return null;
    const read = readRegularFileSync(real, maxBytes);
    return read.kind === "bytes" ? holdsBlob(read.bytes, object) : null;
  } catch {
    // What cannot be read is not compared, and whoever asks says so.
    return null;
  }
}

/** Whether the text that an editor shows is what a commit holds. */
export function isTextCommitted(text: string, object: string): boolean {
  return holdsBlob(Buffer.from(text), object) || blobId(Buffer.from(`\uFEFF${text}`), object) === object;
}

function holdsBlob(bytes: Buffer, object: string): boolean {
  if (blobId(bytes, object) === object) return true;
  if (bytes.includes("\r\n") && blobId(Buffer.from(bytes.toString("latin1").replaceAll("\r\n", "\n"), "latin1"), object) === object) return true;
  return blobId(lfsPointer(bytes), object) === object;
}

/** Git documentation, gitformat-pack and hash-function-transition: a blob's id is the hash of its header and contents. */
function blobId(bytes: Buffer, like: string): string {
  return createHash(like.length === 64 ? "sha256" : "sha1").update(`blob ${bytes.length}\0`).update(bytes).digest("hex");
}

/** Git LFS specification: what git keeps in place of a large file. */
function lfsPointer(bytes: Buffer): Buffer {
  return Buffer.from(`version https://git-lfs.github.com/spec/v1\noid sha256:${createHash("sha256").update(bytes).digest("hex")}\nsize ${bytes.length}\n`);
}
