import type { ComparedFile } from "../model/environmentDrift";
import type { System } from "../model/place";
import { terraformValues } from "./drift/environments/terraformValues";
import { variableKeys } from "./drift/environments/variableKeys";
import type { TerraformReader } from "./terraform/blocks";

/** What a file can be compared by: the Terraform files of a root together, a variable file with the one of its name; null for everything else. */
export function comparedAs(path: string, system: System): "root" | "variables" | null {
  if (system !== "terraform") return null;
  if (/\.tfvars$/.test(path)) return "variables";
  return /\.(?:tf|tofu)(?:\.json)?$/.test(path) ? "root" : null;
}

/** What a file says that environments are compared by; for files that {@link comparedAs} means. */
export function comparedValues(path: string, text: string, terraform: TerraformReader): ComparedFile {
  return path.endsWith(".tfvars") ? variableKeys(path, text) : terraformValues(path, terraform.read(path, text).value.blocks);
}
