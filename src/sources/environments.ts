import type { ComparedAs, ComparedFile } from "../model/environmentDrift";
import type { System } from "../model/place";
import { imageEngines, terraformEngines } from "./drift/environments/engines";
import { helmValues } from "./drift/environments/helmValues";
import { githubJobs, gitlabJobs } from "./drift/environments/jobValues";
import { kustomizationValues } from "./drift/environments/kustomizationValues";
import { manifestValues } from "./drift/environments/manifestValues";
import { terraformValues } from "./drift/environments/terraformValues";
import { variableKeys } from "./drift/environments/variableKeys";
import { nameTemplate } from "./infra/environmentTemplate";
import type { TerraformReader } from "./terraform/blocks";

export { kustomizationParts } from "./drift/environments/kustomizationValues";

/** What a file can be compared by, where its path and system tell; null for everything else. */
export function comparedAs(path: string, system: System): ComparedAs | null {
  if (system === "terraform") {
    if (/\.tfvars$/.test(path)) return "variables";
    return isTerraform(path) ? "root" : null;
  }
  if (system === "kubernetes") return "manifests";
  if (system === "github-actions") return /(?:^|\/)action\.ya?ml$/.test(path) ? null : "jobs";
  if (system === "gitlab-ci") return "jobs";
  if (system === "helm") return /(?:^|[-._/])values(?:[-_./][^/]*)?\.ya?ml$|\/values\/.*\.ya?ml$/.test(path) ? "values" : null;
  return system === "kustomize" && /(?:^|\/)[Kk]ustomization(?:\.ya?ml)?$/.test(path) ? "kustomization" : null;
}

/** What a file says that environments are compared by; for files and ways that {@link comparedAs} means. */
export function comparedValues(as: ComparedAs, path: string, text: string, terraform: TerraformReader): ComparedFile {
  switch (as) {
    case "variables":
      return variableKeys(path, text);
    case "manifests":
    case "patches":
      return manifestValues(path, as, text);
    case "kustomization":
      return kustomizationValues(path, text);
    case "engines":
      return isTerraform(path) ? terraformEngines(path, terraform.read(path, text).value.blocks) : imageEngines(path, text);
    case "jobs":
      return (/(?:^|\/)\.(?:github|gitea|forgejo)\//.test(path) ? githubJobs : gitlabJobs)(path, text, nameTemplate);
    case "values":
      return helmValues(path, text);
    case "root": {
      const { value, problems } = terraform.read(path, text);
      return terraformValues(path, value.blocks, problems.length === 0);
    }
  }
}

function isTerraform(path: string): boolean {
  return /\.(?:tf|tofu)(?:\.json)?$/.test(path);
}
