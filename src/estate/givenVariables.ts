import type { InfraFile, System } from "../model/place";
import type { ComparedReading } from "./comparedReading";

/** What runs Terraform and may give it variables. */
const pipelines: ReadonlySet<System> = new Set<System>(["github-actions", "gitlab-ci", "circleci", "azure-pipelines", "bitbucket-pipelines", "jenkins", "buildkite", "cloud-build", "codebuild", "drone", "travis", "atlantis"]);

const scripts = /(?:^|\/)(?:(?:GNUm|M|m)akefile|[Tt]askfile\.ya?ml|[Jj]ustfile|\.envrc|\.env[^/]*|Dockerfile[^/]*|Jenkinsfile[^/]*|[^/]+\.(?:sh|bash|zsh|mk|ps1|py|rb|js|ts|go|groovy|env))$/;

/** More scripts than anybody looks through for one name. */
const mostScripts = 300;

/** Looks for variables that pipelines and scripts give to Terraform beside its files (Terraform documentation, Environment variables: `TF_VAR_name`; plan: `-var`). */
export class GivenVariables {
  readonly #all: Iterable<string>;
  readonly #infra: ReadonlyMap<string, InfraFile>;
  readonly #reading: ComparedReading;
  #telling: readonly string[] | null = null;

  /** @param paths every path of the repository. */
  constructor(paths: Iterable<string>, infra: ReadonlyMap<string, InfraFile>, reading: ComparedReading) {
    this.#all = paths;
    this.#infra = infra;
    this.#reading = reading;
  }

  /** Whether a variable that an environment's file lacks may come from one of them; where there are too many to look, it may. */
  async mayGive(name: string): Promise<boolean> {
    this.#telling ??= [...this.#all].filter((path) => scripts.test(path) || pipelines.has(this.#infra.get(path)?.system ?? "terraform"));
    if (this.#telling.length > mostScripts) return true;
    for (const path of this.#telling) {
      const text = await this.#reading.text(path);
      // A script that gives what another tells it gives anything.
      if (text === null || /TF_VAR_(?![A-Za-z])|-var[ =]["']?\$/.test(text)) return true;
      if (new RegExp(`\\b(?:TF_VAR_)?${name}\\b`).test(text)) return true;
    }
    return false;
  }
}
