import type { DisruptionBudget } from "../model/disruptionBudgets";
import { isBudget, protects } from "../model/disruptionBudgets";
import type { EnvironmentDifference } from "../model/environmentDrift";
import type { InfraFile } from "../model/place";
import type { ComparedReading } from "./comparedReading";

interface BudgetAt {
  readonly path: string;
  readonly budget: DisruptionBudget;
}

/** Looks for the budgets of manifests that were not compared; each environment's are gathered once. */
export class BudgetsElsewhere {
  readonly #infra: readonly InfraFile[];
  readonly #reading: ComparedReading;
  readonly #found = new Map<string, Promise<readonly BudgetAt[]>>();

  /** @param built files that kustomizations build, and that are for nothing else. */
  constructor(infra: Iterable<InfraFile>, built: ReadonlySet<string>, reading: ComparedReading) {
    this.#infra = [...infra].filter(({ path, system, standing }) => system === "kubernetes" && standing === "live" && !built.has(path));
    this.#reading = reading;
  }

  /** Whether one may protect the workload that no budget seems to protect: one of the same environment, or of none that anybody can tell. */
  async mayProtect({ subject, lower, higher }: EnvironmentDifference): Promise<boolean> {
    if (!isBudget(subject)) return false;
    const bare = lower.value === "off" ? lower : higher;
    const found = await this.#budgetsOf(bare.environment);
    const compared = new Set(bare.layers.map(({ path }) => path));
    const others = found.filter(({ path }) => !compared.has(path));
    if (others.length === 0) return false;
    for (const { path, as } of bare.layers) {
      const pods = (await this.#reading.file(as, path))?.pods ?? [];
      if (pods.some((one) => subject.startsWith(`${one.subject} `) && others.some(({ budget }) => protects(budget, one) !== false))) return true;
    }
    return false;
  }

  async #budgetsOf(environment: string): Promise<readonly BudgetAt[]> {
    const known = this.#found.get(environment) ?? this.#gathered(environment);
    this.#found.set(environment, known);
    return known;
  }

  async #gathered(name: string): Promise<readonly BudgetAt[]> {
    const found: BudgetAt[] = [];
    for (const { path, environment } of this.#infra) {
      if (environment !== null && environment.name !== name) continue;
      const budgets = (await this.#reading.file("manifests", path))?.budgets ?? [];
      found.push(...budgets.map((budget) => ({ path, budget })));
    }
    return found;
  }
}
