import { folderOf } from "../base/path";
import type { Tree } from "../base/tree";
import type { ComparedFile, ComparedSide, EnvironmentDifference } from "../model/environmentDrift";
import { environmentDifferences, promotionRank } from "../model/environmentDrift";
import type { Environment } from "../model/environment";
import type { InfraFile } from "../model/place";
import { comparedAs, comparedValues } from "../sources/environments";
import { environmentTemplate } from "../sources/infra/environmentTemplate";
import type { TerraformReader } from "../sources/terraform/blocks";
import type { Listing } from "./snapshot";

/** The files of one environment that are compared with those of another. */
interface Side {
  readonly environment: Environment;
  readonly rank: number;
  readonly paths: string[];
}

interface Known {
  readonly stamp: string | null;
  readonly file: ComparedFile;
}

/** The environments that can be laid beside each other. What their files say is kept by the files' stamps, in memory alone. */
export class EnvironmentPairs {
  readonly #tree: Tree;
  readonly #terraform: TerraformReader;
  #known = new Map<string, Known>();

  constructor(tree: Tree, terraform: TerraformReader) {
    this.#tree = tree;
    this.#terraform = terraform;
  }

  /** What neighbours in the order of promotion say differently now, in files whose paths differ only in the environment's word. */
  async differencesIn({ infra }: Listing): Promise<EnvironmentDifference[]> {
    const known = new Map<string, Known>();
    const found: EnvironmentDifference[] = [];
    for (const sides of groups(infra.values())) {
      const read: ComparedSide[] = [];
      for (const { environment, paths } of sides) {
        const files: ComparedFile[] = [];
        for (const path of paths) {
          const one = await this.#read(path);
          if (one === null) continue;
          known.set(path, one);
          files.push(one.file);
        }
        read.push({ environment, files });
      }
      for (const [index, higher] of read.entries()) {
        const lower = read[index - 1];
        if (lower !== undefined) found.push(...environmentDifferences(lower, higher));
      }
    }
    this.#known = known;
    return found;
  }

  async #read(path: string): Promise<Known | null> {
    const stamp = await this.#tree.stamp(path);
    const before = this.#known.get(path);
    if (before !== undefined && stamp !== null && before.stamp === stamp) return before;
    const read = await this.#tree.read(path);
    return read.kind === "text" ? { stamp, file: comparedValues(path, read.text, this.#terraform) } : null;
  }
}

/** The files that are the same but for the environment, each group in the order of promotion. Two environments at one step are not compared. */
function groups(files: Iterable<InfraFile>): Side[][] {
  const byTemplate = new Map<string, Map<string, Side>>();
  for (const { path, system, standing, environment } of files) {
    const kind = comparedAs(path, system);
    const rank = environment === null ? null : promotionRank(environment);
    const template = kind === null ? null : environmentTemplate(kind === "root" ? folderOf(path) : path);
    if (standing !== "live" || environment === null || rank === null || template === null) continue;
    const key = `${kind ?? ""} ${template}`;
    const sides = byTemplate.get(key) ?? new Map<string, Side>();
    const side = sides.get(environment.name) ?? { environment, rank, paths: [] };
    side.paths.push(path);
    byTemplate.set(key, sides.set(environment.name, side));
  }
  return [...byTemplate.values()].flatMap((sides) => {
    const ordered = [...sides.values()].sort((a, b) => a.rank - b.rank);
    const isOrdered = ordered.every(({ rank }, index) => rank !== ordered[index - 1]?.rank);
    return ordered.length > 1 && isOrdered ? [ordered] : [];
  });
}
