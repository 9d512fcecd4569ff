import { folderOf } from "../base/path";
import type { ComparedSide } from "../model/comparedSides";
import type { ComparedFile } from "../model/environmentDrift";
import type { Environment } from "../model/environment";
import type { ComparedReading } from "./comparedReading";

/** How people name the values that hold for all environments. */
const sharedNames = ["common", "base", "default", "defaults", "shared", "global"] as const;

/** What a file of one environment's values is laid over: the shared values beside it, and those one folder up. */
function sharedFiles(path: string): string[] {
  const folder = folderOf(path);
  return [...new Set([folder, folderOf(folder)])].flatMap((one) => {
    const names = ["values", ...sharedNames.flatMap((name) => [name, `values-${name}`, `values.${name}`, `${name}-values`, `${name}/values`])];
    return names.flatMap((name) => [".yaml", ".yml"].map((ending) => `${one === "" ? "" : `${one}/`}${name}${ending}`));
  }).filter((shared) => shared !== path);
}

/** One environment's values over all that may lie below them: a value that is set there is missing nowhere. */
export async function helmSide(path: string, environment: Environment, paths: ReadonlySet<string>, reading: ComparedReading): Promise<ComparedSide | null> {
  const anchor = await reading.file("values", path);
  if (anchor === null) return null;
  const layers: ComparedFile[][] = [[anchor]];
  for (const shared of sharedFiles(path)) {
    const file = paths.has(shared) ? await reading.file("values", shared) : null;
    if (file !== null) layers.push([file]);
  }
  return { environment, layers, own: { anchor, has: (other) => other === path } };
}
