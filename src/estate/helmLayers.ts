import { folderOf, nameOf } from "../base/path";
import type { ComparedSide } from "../model/comparedSides";
import type { ComparedFile } from "../model/environmentDrift";
import type { Environment } from "../model/environment";
import { environmentTemplate } from "../sources/infra/environmentTemplate";
import type { ComparedReading } from "./comparedReading";

/** How people name the values that hold for all environments. */
const sharedNames = ["common", "base", "default", "defaults", "shared", "global"] as const;

/**
 * What a file of one environment's values may be laid over: the shared values beside it and one folder up, and those of the charts
 * that lie there.
 */
function sharedFiles(path: string, paths: ReadonlySet<string>): string[] {
  const folder = folderOf(path);
  const folders = new Set([folder, folderOf(folder)]);
  const names = new Set(["values", ...sharedNames.flatMap((name) => [name, `values-${name}`, `values.${name}`, `${name}-values`])]);
  return [...paths].filter((other) => {
    const [, name] = /^(.*)\.ya?ml$/.exec(nameOf(other)) ?? [];
    if (name === undefined || other === path || environmentTemplate(other) !== null) return false;
    return folders.has(folderOf(other)) ? names.has(name) : name === "values" && folders.has(folderOf(folderOf(other)));
  });
}

/** One environment's values over all that may lie below them: a value that is set there is missing nowhere. */
export async function helmSide(path: string, environment: Environment, paths: ReadonlySet<string>, reading: ComparedReading): Promise<ComparedSide | null> {
  const anchor = await reading.file("values", path);
  if (anchor === null) return null;
  const layers: ComparedFile[][] = [[anchor]];
  for (const shared of sharedFiles(path, paths)) {
    const file = await reading.file("values", shared);
    // What cannot be read may set anything.
    if (file === null || file.subjects.size === 0) return null;
    layers.push([file]);
  }
  return { environment, layers, own: { anchor, has: (other) => other === path } };
}
