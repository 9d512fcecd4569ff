import type { ComparedAs, ComparedFile } from "../model/environmentDrift";
import type { System } from "../model/place";
import { kustomizationValues } from "./drift/environments/kustomizationValues";
import { manifestValues } from "./drift/environments/manifestValues";
import { terraformValues } from "./drift/environments/terraformValues";
import { variableKeys } from "./drift/environments/variableKeys";
import type { TerraformReader } from "./terraform/blocks";

export { kustomizationParts } from "./drift/environments/kustomizationValues";

/** What a file can be compared by, where its path and system tell; null for everything else. */
export function comparedAs(path: string, system: System): ComparedAs | null {
  if (system === "terraform") {
    if (/\.tfvars$/.test(path)) return "variables";
    return /\.(?:tf|tofu)(?:\.json)?$/.test(path) ? "root" : null;
  }
  if (system === "kubernetes") return "manifests";
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
    case "root":
      return terraformValues(path, terraform.read(path, text).value.blocks);
  }
}
