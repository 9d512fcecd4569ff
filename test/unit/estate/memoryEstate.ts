import { systemClock } from "../../../src/base/clock";
import { silentLogger } from "../../../src/base/logger";
import type { EstateParts } from "../../../src/estate/estateKeepers";
import { RepositoryEstate } from "../../../src/estate/repositoryEstate";
import { memoryTree } from "../../../src/estate/trees/memory";
import { OverlayTree } from "../../../src/estate/trees/overlay";
import { noHistory } from "./noHistory";
import { plainContext, sharedTerraform } from "./openReading";

/** An estate of files in memory with nothing beside them: no history, no cache and no settings, but for what `parts` brings. */
export async function memoryEstate(files: Readonly<Record<string, string>>, parts: Partial<EstateParts> = {}): Promise<RepositoryEstate> {
  return new RepositoryEstate({
    root: "/repository",
    tree: new OverlayTree(memoryTree(files)),
    terraform: await sharedTerraform(),
    log: silentLogger,
    clock: systemClock,
    readHistory: noHistory,
    kept: null,
    context: () => Promise.resolve(plainContext),
    ...parts,
  });
}
