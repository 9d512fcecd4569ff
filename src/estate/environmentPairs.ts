import { folderOf } from "../base/path";
import type { Tree } from "../base/tree";
import type { ComparedSide } from "../model/comparedSides";
import { environmentDifferences } from "../model/comparedSides";
import type { ComparedAs, ComparedFile, EnvironmentDifference } from "../model/environmentDrift";
import { promotionRank } from "../model/environmentDrift";
import type { Environment } from "../model/environment";
import type { InfraFile } from "../model/place";
import { comparedAs } from "../sources/environments";
import { environmentTemplate } from "../sources/infra/environmentTemplate";
import type { TerraformReader } from "../sources/terraform/blocks";
import { ComparedReading } from "./comparedReading";
import { KustomizeLayers } from "./kustomizeLayers";
import type { Listing } from "./snapshot";

/** The files of one environment that are compared with those of another. */
interface Group {
  readonly as: ComparedAs;
  readonly environment: Environment;
  readonly rank: number;
  readonly paths: string[];
}

/** The environments that can be laid beside each other. */
export class EnvironmentPairs {
  readonly #reading: ComparedReading;

  constructor(tree: Tree, terraform: TerraformReader) {
    this.#reading = new ComparedReading(tree, terraform);
  }

  /** What neighbours in the order of promotion say differently now, in files whose paths differ only in the environment's word. */
  async differencesIn({ paths, infra }: Pick<Listing, "paths" | "infra">): Promise<EnvironmentDifference[]> {
    this.#reading.begin();
    const layers = new KustomizeLayers(this.#reading, new Set(paths));
    const built = new Set<string>();
    const found: EnvironmentDifference[] = [];
    // What a kustomization builds from is compared as what it builds, and not by itself.
    for (const row of rowsOf(infra.values()).sort(([one], [other]) => Number(other.as === "kustomization") - Number(one.as === "kustomization"))) {
      const sides: ComparedSide[] = [];
      for (const group of row) {
        const side = await this.#sideOf(group, layers, built);
        if (side !== null) sides.push(side);
        if (group.as === "kustomization") for (const { path } of side?.layers.flat() ?? []) built.add(path);
      }
      for (const [index, higher] of sides.entries()) {
        const lower = sides[index - 1];
        if (lower !== undefined) found.push(...environmentDifferences(lower, higher));
      }
    }
    return found;
  }

  async #sideOf({ as, environment, paths }: Group, layers: KustomizeLayers, built: ReadonlySet<string>): Promise<ComparedSide | null> {
    const [only] = paths;
    if (as === "kustomization") return only === undefined || paths.length > 1 ? null : layers.sideOf(only, environment);
    const files: ComparedFile[] = [];
    for (const path of paths) {
      const file = built.has(path) ? null : await this.#reading.file(as, path);
      if (file !== null) files.push(file);
    }
    return { environment, layers: [files], own: null };
  }
}

/** What two files have in common that are the same but for the environment: their folders', or their own, path; null where that is nothing. */
function templateOf(as: ComparedAs, path: string): string | null {
  if (as === "variables") return environmentTemplate(path);
  return environmentTemplate(folderOf(path)) ?? (as === "manifests" ? environmentTemplate(path) : null);
}

/** The files that are the same but for the environment, each row in the order of promotion. Two environments at one step are not compared. */
function rowsOf(files: Iterable<InfraFile>): [Group, ...Group[]][] {
  const byTemplate = new Map<string, Map<string, Group>>();
  for (const { path, system, standing, environment } of files) {
    const as = comparedAs(path, system);
    const rank = environment === null ? null : promotionRank(environment);
    const template = as === null ? null : templateOf(as, path);
    if (as === null || standing !== "live" || environment === null || rank === null || template === null) continue;
    const key = `${as} ${template}`;
    const groups = byTemplate.get(key) ?? new Map<string, Group>();
    const group = groups.get(environment.name) ?? { as, environment, rank, paths: [] };
    group.paths.push(path);
    byTemplate.set(key, groups.set(environment.name, group));
  }
  return [...byTemplate.values()].flatMap((groups): [Group, ...Group[]][] => {
    const [first, ...others] = [...groups.values()].sort((a, b) => a.rank - b.rank);
    const isOrdered = others.every(({ rank }, index) => rank !== (others[index - 1] ?? first)?.rank);
    return first !== undefined && others.length > 0 && isOrdered ? [[first, ...others]] : [];
  });
}
