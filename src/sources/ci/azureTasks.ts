import type { Inputs } from "./knownActions";
import { each, words } from "./knownActions";

/**
 * Tasks that do what a program does, as the command line that would do the same (Azure documentation, Azure Pipelines task
 * reference; the Terraform tasks by their pages in the Marketplace).
 */
const table: readonly (readonly [task: RegExp, command: (input: Inputs) => readonly string[]])[] = [
  [/^Terraform(?:Task(?:V\d)?|CLI)@/i, (input) => ["terraform", `-chdir=${input("workingDirectory") ?? "."}`, input("command") ?? ""]],
  [/^HelmDeploy@/i, (input) => ["helm", input("command") ?? "", input("chartPath") ?? "", ...each("-f", input("valueFile"))]],
  [/^KubernetesManifest@/i, (input) => ["kubectl", input("action") === "bake" ? "diff" : input("action") === "deploy" ? "apply" : (input("action") ?? ""), ...each("-f", input("manifests"))]],
  [/^Kubernetes@/i, (input) => ["kubectl", input("command") ?? "", ...each("-f", input("configuration")), ...words(input("arguments"))]],
  [/^Kustomize@/i, (input) => ["kustomize", "build", input("kustomizationPath") ?? "."]],
  [/^Pulumi@/i, (input) => ["pulumi", "--cwd", input("cwd") ?? ".", input("command") ?? ""]],
  [/^Docker@/i, (input) => ["docker", "build", ...(/push/i.test(input("command") ?? "buildAndPush") ? ["--push"] : []), ...each("-f", input("Dockerfile") ?? input("dockerfile") ?? "Dockerfile")]],
  [/^DockerCompose@/i, (input) => ["docker-compose", ...each("-f", input("dockerComposeFile")), ...words(input("dockerComposeCommand"))]],
];

/**
 * What a task would run, as words of a command seen from the root of the repository; null for one that is not known.
 * @param task with its version: `HelmDeploy@0`.
 */
export function azureTask(task: string, input: Inputs): readonly string[] | null {
  return table.find(([pattern]) => pattern.test(task))?.[1](input) ?? null;
}
