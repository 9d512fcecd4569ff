import { silentLogger } from "../../../src/base/logger";
import type { EstateSettings } from "../../../src/estate/protocol";
import { openRepository } from "../../../src/estate/openRepository";
import type { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { WorkerEstate } from "../../../src/estate/workerEstate";

/** Where a benchmark's estate lives. */
export interface Where {
  /** Absolute path of the repository. */
  readonly root: string;
  /** The folder of what ships, with its worker and grammars (absolute path). */
  readonly shipped: string;
  /** Folder of the estate's cache (absolute path). */
  readonly cacheFolder: string;
}

const settings: EstateSettings = { trusted: true, gitPath: null, dialect: null, runbookFolders: [], ownerTags: ["owner", "Owner", "team", "Team"], associations: {} };

/** In this thread, as the command line has it. */
export function openHere({ root, shipped, cacheFolder }: Where): Promise<RepositoryEstate> {
  return openRepository({ root, grammars: shipped, settings: () => settings, cacheFolder, log: silentLogger });
}

/** In the worker that ships, as the editor has it. What it complains about is an error of the benchmark. */
export function openInWorker({ root, shipped, cacheFolder }: Where): WorkerEstate {
  const complain = (message: string): void => {
    process.stderr.write(`${message}\n`);
  };
  return new WorkerEstate({ root, settings, workerFile: `${shipped}/worker.js`, cacheFolder, log: { ...silentLogger, warn: complain, error: complain }, deadlineMs: 120_000 });
}

/** Asks until the worker has read everything. */
export async function ready(estate: WorkerEstate): Promise<void> {
  for (;;) {
    const { state } = await estate.summary();
    if (state.kind === "ready") return;
    if (state.kind === "failed") throw new Error(`The estate failed: ${JSON.stringify(state.reason.args)}`);
    await pause(20);
  }
}

export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
