import { folderOf, nameOf } from "../base/path";
import type { ComparedSide } from "../model/comparedSides";
import type { ComparedFile } from "../model/environmentDrift";
import type { Environment } from "../model/environment";
import { environmentTemplate } from "../sources/infra/environmentTemplate";
import type { ComparedReading } from "./comparedReading";

/** How people name the values that hold for all environments. */
const sharedNames = ["common", "base", "default", "defaults", "shared", "global"] as const;

const shared: ReadonlySet<string> = new Set(["values", ...sharedNames.flatMap((name) => [name, `values-${name}`, `values.${name}`, `${name}-values`])]);

/** The values of a repository that hold for all environments, by where they lie: found once for all that they are laid under. */
export class SharedValues {
  readonly #byFolder = new Map<string, string[]>();

  /** @param paths every path of the repository. */
  constructor(paths: Iterable<string>) {
    for (const path of paths) {
      // Cheaper than all that follows, and true of most.
      if (!/\.ya?ml$/.test(path) || !shared.has(stemOf(path)) || environmentTemplate(path) !== null) continue;
      this.#add(folderOf(path), path);
      // The values of a chart that lies in a folder beside.
      if (stemOf(path) === "values" && folderOf(path) !== "") this.#add(`${folderOf(folderOf(path))}/*`, path);
    }
  }

  /**
   * What a file of one environment's values may be laid over: the shared values beside it and one folder up, and those of the charts
   * that lie there.
   */
  under(path: string): string[] {
    const folder = folderOf(path);
    const near = [folder, folderOf(folder)].flatMap((each) => [each, `${each}/*`]);
    const found = new Set(near.flatMap((each) => this.#byFolder.get(each) ?? []));
    found.delete(path);
    return [...found].sort();
  }

  #add(folder: string, path: string): void {
    const together = this.#byFolder.get(folder);
    if (together === undefined) this.#byFolder.set(folder, [path]);
    else together.push(path);
  }
}

function stemOf(path: string): string {
  return nameOf(path).replace(/\.ya?ml$/, "");
}

/** One environment's values over all that may lie below them: a value that is set there is missing nowhere. */
export async function helmSide(path: string, environment: Environment, values: SharedValues, reading: ComparedReading): Promise<ComparedSide | null> {
  const anchor = await reading.file("values", path);
  if (anchor === null) return null;
  const layers: ComparedFile[][] = [[anchor]];
  for (const below of values.under(path)) {
    const file = await reading.file("values", below);
    // What cannot be read may set anything.
    if (file === null || file.subjects.size === 0) return null;
    layers.push([file]);
  }
  return { environment, layers, own: { anchor, has: (other) => other === path } };
}
