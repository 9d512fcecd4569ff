// Folders for one run, gone after it.
import { rmSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";

export interface TemporaryFolder {
  readonly path: string;
  readonly remove: () => Promise<void>;
}

const folders = new Set<string>();
let removingAtEnd = false;

/**
 * An empty folder of our own. Whoever asks for it removes it; what is left when our process ends is removed then.
 * The name is short, because the path of a socket below it may have no more than 103 characters on macOS.
 */
export async function temporaryFolder(): Promise<TemporaryFolder> {
  if (!removingAtEnd) process.once("exit", removeAll);
  removingAtEnd = true;
  const folder = await mkdtemp(path.join(tmpdir(), "infra-steward-"));
  folders.add(folder);
  return {
    path: folder,
    remove: async () => {
      // Programs that were just ended on Windows may hold a file for a moment longer.
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
      folders.delete(folder);
    },
  };
}

function removeAll(): void {
  for (const folder of folders) {
    try {
      rmSync(folder, { recursive: true, force: true });
    } catch {
      // A file that is still held keeps its folder; the system empties its own folder for temporary files.
    }
  }
}
