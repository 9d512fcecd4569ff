import { realpath } from "node:fs/promises";
import path from "node:path";
import { findBinary } from "../../git/binary";
import type { CheckTool } from "../../model/liveCheck";
import { programNames } from "../../model/liveCheck";

/**
 * The tools on PATH. A program that lies in an open repository, or is a link into one, is not taken: whoever wrote the
 * repository would decide what runs.
 * @param repositories absolute paths of the folders whose own programs are never run.
 */
export async function toolsOnPath(repositories: readonly string[], environment: NodeJS.ProcessEnv): Promise<Readonly<Record<CheckTool, string | null>>> {
  const within = await Promise.all(repositories.map((folder) => realpath(folder).catch(() => folder)));
  const find = async (tool: CheckTool): Promise<string | null> => {
    const [first = ""] = repositories;
    const found = await findBinary(programNames[tool], first, environment);
    if (found === null) return null;
    // Programs that choose a version look at the name they were started by, so the link itself is run and not what it leads to.
    const real = await realpath(found);
    return [...repositories, ...within].some((folder) => isInside(found, folder) || isInside(real, folder)) ? null : found;
  };
  return { terraform: await find("terraform"), opentofu: await find("opentofu") };
}

function isInside(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== ".." && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
