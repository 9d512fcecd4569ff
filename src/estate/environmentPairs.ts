import { folderOf } from "../base/path";
import type { Tree } from "../base/tree";
import type { ComparedSide } from "../model/comparedSides";
import { besideOthers, environmentDifferences } from "../model/comparedSides";
import { isBudget } from "../model/disruptionBudgets";
import type { ComparedAs, ComparedFile, EnvironmentDifference } from "../model/environmentDrift";
import { inPromotionOrder, promotionRank } from "../model/environmentDrift";
import type { Environment } from "../model/environment";
import type { InfraFile } from "../model/place";
import { comparedAs, isJobs } from "../sources/environments";
import { environmentTemplate } from "../sources/infra/environmentTemplate";
import type { TerraformReader } from "../sources/terraform/blocks";
import { BudgetsElsewhere } from "./budgetsElsewhere";
import { ComparedReading } from "./comparedReading";
import { helmSide, SharedValues } from "./helmLayers";
import { jobSides } from "./jobSides";
import { KustomizeLayers } from "./kustomizeLayers";
import { engineDifferences } from "./localEngines";
import type { Listing } from "./snapshot";
import { TerraformNeeds } from "./terraformNeeds";

/** The files of one environment that are compared with those of another. */
interface Group {
  readonly as: ComparedAs;
  readonly environment: Environment;
  readonly rank: number;
  readonly paths: string[];
}

/** What is around the files that are compared. */
interface Around {
  readonly paths: ReadonlySet<string>;
  readonly values: SharedValues;
  /** What a kustomization builds from, and is not compared by itself. */
  readonly built: ReadonlySet<string>;
}

/** The environments that can be laid beside each other. */
export class EnvironmentPairs {
  readonly #reading: ComparedReading;

  constructor(tree: Tree, terraform: TerraformReader) {
    this.#reading = new ComparedReading(tree, terraform);
  }

  /** What neighbours in the order of promotion say differently now, in files or jobs whose names differ only in the environment's word. */
  async differencesIn({ paths, infra }: Pick<Listing, "paths" | "infra">): Promise<EnvironmentDifference[]> {
    this.#reading.begin();
    const built = new Set<string>();
    const rows = [...(await this.#rowsOf(new Set(paths), infra.values(), built)), ...(await jobSides(infra.values(), this.#reading))];
    const terraform = new TerraformNeeds({ paths, infra }, this.#reading);
    const budgets = new BudgetsElsewhere(infra.values(), built, this.#reading);
    const found: EnvironmentDifference[] = [];
    for (const [lower, higher] of rows.flatMap(neighbours)) {
      for (const difference of environmentDifferences(lower, await terraform.of(higher, lower))) {
        if (!(await budgets.mayProtect(difference))) found.push(difference);
      }
    }
    // The past of a budget takes the most files to read, and goes last.
    const [plain, ofBudgets] = [found.filter(({ subject }) => !isBudget(subject)), found.filter(({ subject }) => isBudget(subject))];
    return [...plain, ...(await engineDifferences(infra.values(), this.#reading)), ...ofBudgets];
  }

  /** @param built gathers what kustomizations build from, which is compared as what they build, and not by itself. */
  async #rowsOf(paths: ReadonlySet<string>, infra: Iterable<InfraFile>, built: Set<string>): Promise<ComparedSide[][]> {
    const rows: ComparedSide[][] = [];
    const values = new SharedValues(paths);
    for (const row of groupsOf(infra).sort(([one], [other]) => Number(other?.as === "kustomization") - Number(one?.as === "kustomization"))) {
      const sides: ComparedSide[] = [];
      for (const group of row) {
        const side = await this.#sideOf(group, { paths, values, built });
        if (side === null) continue;
        sides.push(side);
        if (group.as === "kustomization") for (const { path } of side.layers.flat()) built.add(path);
      }
      rows.push(sides);
    }
    return rows;
  }

  async #sideOf({ as, environment, paths: own }: Group, { paths, values, built }: Around): Promise<ComparedSide | null> {
    const [only] = own;
    if (as === "kustomization" || as === "values") {
      if (only === undefined || own.length > 1) return null;
      return as === "values" ? helmSide(only, environment, values, this.#reading) : new KustomizeLayers(this.#reading, paths).sideOf(only, environment);
    }
    const files: ComparedFile[] = [];
    for (const path of own) {
      const file = built.has(path) ? null : await this.#reading.file(as, path);
      if (file !== null) files.push(besideOthers(file));
    }
    const folders = new Set(own.map(folderOf));
    const [folder = null] = folders.size === 1 && environmentTemplate([...folders].join("")) !== null ? folders : [];
    return { environment, layers: [files], own: null, folder: as === "manifests" ? folder : null };
  }
}

function neighbours(sides: readonly ComparedSide[]): (readonly [lower: ComparedSide, higher: ComparedSide])[] {
  return sides.flatMap((higher, index) => {
    const lower = sides[index - 1];
    return lower === undefined ? [] : [[lower, higher] as const];
  });
}

/** What two files have in common that are the same but for the environment: their folders', or their own, path; null where that is nothing. */
function templateOf(as: ComparedAs, path: string): string | null {
  if (as === "variables" || as === "values") return environmentTemplate(path);
  return environmentTemplate(folderOf(path)) ?? (as === "manifests" ? environmentTemplate(path) : null);
}

/** The files that are the same but for the environment, each row in the order of promotion. */
function groupsOf(files: Iterable<InfraFile>): (readonly Group[])[] {
  const byTemplate = new Map<string, Map<string, Group>>();
  for (const { path, system, standing, environment } of files) {
    const as = comparedAs(path, system);
    const rank = environment === null ? null : promotionRank(environment);
    const template = as === null || isJobs(as) ? null : templateOf(as, path);
    if (as === null || standing !== "live" || environment === null || rank === null || template === null) continue;
    const key = `${as} ${template}`;
    const groups = byTemplate.get(key) ?? new Map<string, Group>();
    const group = groups.get(environment.name) ?? { as, environment, rank, paths: [] };
    group.paths.push(path);
    byTemplate.set(key, groups.set(environment.name, group));
  }
  return [...byTemplate.values()].map((groups) => inPromotionOrder(groups.values())).filter((row) => row.length > 0);
}
