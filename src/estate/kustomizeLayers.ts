import { folderOf, isWithin } from "../base/path";
import type { ComparedSide } from "../model/comparedSides";
import type { ComparedFile } from "../model/environmentDrift";
import type { Environment } from "../model/environment";
import type { ComparedReading } from "./comparedReading";

/** More than anybody builds one environment from. */
const mostFiles = 300;

const names = ["kustomization.yaml", "kustomization.yml", "Kustomization"] as const;

/** Builds what kustomizations build, as far as it is in the repository: an overlay's own patches over its components over its resources. */
export class KustomizeLayers {
  readonly #reading: ComparedReading;
  readonly #paths: ReadonlySet<string>;

  constructor(reading: ComparedReading, paths: ReadonlySet<string>) {
    this.#reading = reading;
    this.#paths = paths;
  }

  /** @returns null where the overlay cannot be read, or is larger than anybody can follow. */
  async sideOf(path: string, environment: Environment): Promise<ComparedSide | null> {
    const anchor = await this.#reading.file("kustomization", path);
    const layers = await this.#layersOf(path, new Set());
    const folder = folderOf(path);
    if (anchor === null || layers.flat().length > mostFiles) return null;
    return { environment, layers, own: { anchor, has: (other) => isWithin(other, folder) } };
  }

  /** @param seen kustomizations that are being built already: what builds itself ends there. */
  async #layersOf(path: string, seen: Set<string>): Promise<ComparedFile[][]> {
    const parts = seen.has(path) || seen.size > mostFiles ? null : await this.#reading.parts(path);
    seen.add(path);
    const itself = parts === null ? null : await this.#reading.file("kustomization", path);
    if (parts === null || itself === null) return [];
    const layers: ComparedFile[][] = [[itself]];
    for (const patch of parts.patches.toReversed()) layers.push(await this.#files("patches", [patch]));
    for (const folder of [...parts.components.toReversed(), ...parts.resources]) {
      const inner = names.map((name) => (folder === "" ? name : `${folder}/${name}`)).find((candidate) => this.#paths.has(candidate));
      if (inner !== undefined) layers.push(...(await this.#layersOf(inner, seen)));
    }
    layers.push(await this.#files("manifests", parts.resources.filter((resource) => this.#paths.has(resource))));
    return layers;
  }

  async #files(as: "manifests" | "patches", paths: readonly string[]): Promise<ComparedFile[]> {
    const files: ComparedFile[] = [];
    for (const path of paths) {
      const file = this.#paths.has(path) ? await this.#reading.file(as, path) : null;
      if (file !== null) files.push(file);
    }
    return files;
  }
}
