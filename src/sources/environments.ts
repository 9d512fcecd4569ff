import type { ComparedAs, ComparedFile, ComparedJobs } from "../model/environmentDrift";
import type { System } from "../model/place";
import { azureJobs } from "./drift/environments/azureJobs";
import { bitbucketJobs } from "./drift/environments/bitbucketJobs";
import { circleciJobs } from "./drift/environments/circleciJobs";
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

const pipelines: ReadonlyMap<System, ComparedJobs> = new Map<System, ComparedJobs>([
  ["gitlab-ci", "jobs"], ["azure-pipelines", "azureJobs"], ["bitbucket-pipelines", "bitbucketJobs"], ["circleci", "circleciJobs"],
]);

/** Whether a file is compared by its jobs. */
export function isJobs(as: ComparedAs): boolean {
  return as === "jobs" || as === "azureJobs" || as === "bitbucketJobs" || as === "circleciJobs";
}

/** What a file can be compared by, where its path and system tell; null for everything else. */
export function comparedAs(path: string, system: System): ComparedAs | null {
  if (system === "terraform") {
    if (/\.tfvars$/.test(path)) return "variables";
    return isTerraform(path) ? "root" : null;
  }
  if (system === "kubernetes") return "manifests";
  if (system === "github-actions") return /(?:^|\/)action\.ya?ml$/.test(path) ? null : "jobs";
  const jobs = pipelines.get(system);
  if (jobs !== undefined) return jobs;
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
    case "azureJobs":
      return azureJobs(path, text, nameTemplate);
    case "bitbucketJobs":
      return bitbucketJobs(path, text, nameTemplate);
    case "circleciJobs":
      return circleciJobs(path, text, nameTemplate);
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
