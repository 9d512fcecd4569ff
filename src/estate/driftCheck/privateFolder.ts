import { rmSync } from "node:fs";
import { lstat, mkdtemp, readdir, realpath, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { describeError } from "../../base/logger";

const prefix = "infra-steward-check-";

/** A check that still runs after this long has been forgotten, in milliseconds. */
const longestCheckMs = 24 * 60 * 60_000;

/** A folder that only this person can look into: plans hold secrets in clear. Whoever asks for it removes it. */
export class PrivateFolder {
  private constructor(
    /** Absolute path, links resolved. */
    readonly path: string,
  ) {}

  /** @throws when the system refuses. */
  static async make(): Promise<PrivateFolder> {
    // The system makes it for its owner alone (mkdtemp(3)); the number tells which process of ours it belongs to.
    return new PrivateFolder(await mkdtemp(path.join(await realpath(tmpdir()), `${prefix}${process.pid}-`)));
  }

  /** @returns why it could not be removed; null when it is gone. */
  async remove(): Promise<string | null> {
    try {
      // Programs that were just ended on Windows may hold a file for a moment longer.
      await rm(this.path, { recursive: true, force: true, maxRetries: 5 });
      return null;
    } catch (error) {
      return describeError(error);
    }
  }

  /** Without waiting, for a window that is being closed. */
  removeNow(): void {
    try {
      rmSync(this.path, { recursive: true, force: true });
    } catch {
      // The next start removes what is left.
    }
  }
}

/**
 * Removes what a window left that was killed in the middle of a check.
 * @param now milliseconds since 1970.
 * @returns how many folders were removed.
 */
export async function removeLeftovers(now: number, folder: string = tmpdir()): Promise<number> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.startsWith(prefix));
  let removed = 0;
  for (const name of names) {
    const left = path.join(folder, name);
    try {
      const stats = await lstat(left);
      const isOurs = stats.isDirectory() && stats.uid === (process.getuid?.() ?? stats.uid);
      const [, owner = ""] = /^(\d+)-/.exec(name.slice(prefix.length)) ?? [];
      if (!isOurs || (isRunning(Number(owner)) && now - stats.mtimeMs < longestCheckMs)) continue;
      await rm(left, { recursive: true, force: true });
      removed += 1;
    } catch {
      // Another window has just removed it.
    }
  }
  return removed;
}

function isRunning(process_: number): boolean {
  if (!Number.isSafeInteger(process_) || process_ <= 0) return false;
  try {
    process.kill(process_, 0);
    return true;
  } catch (error) {
    // A process of somebody else's may not be asked, but is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
