import { readShell } from "./shell";

/** The inputs of an action as the workflow gives them, expressions filled in; null for those that it leaves out. */
export type Inputs = (name: string) => string | null;

type Command = (input: Inputs, parts: RegExpExecArray) => readonly string[];

/**
 * Actions that do what a program does, as the command line that would do the same (each action's own documentation of its
 * inputs). Actions that only install a program are none.
 */
const table: readonly (readonly [action: RegExp, command: Command])[] = [
  [/^dflook\/(terraform|tofu)-(apply|destroy|plan|validate|test|check)$/, (input, [, tool = "", verb = ""]) =>
    [tool, `-chdir=${input("path") ?? "."}`, verb === "check" ? "plan" : verb, ...each("-var-file", input("var_file"))]],
  [/^dflook\/(terraform|tofu)-fmt-check$/, (input, [, tool = ""]) => [tool, `-chdir=${input("path") ?? "."}`, "fmt"]],
  [/^gruntwork-io\/terragrunt-action$/, (input) => ["terragrunt", "--working-dir", input("tg_dir") ?? ".", ...words(input("tg_command"))]],
  [/^pulumi\/actions$/, (input) => ["pulumi", "--cwd", input("work-dir") ?? ".", input("command") ?? ""]],
  [/^azure\/k8s-deploy$/i, (input) => ["kubectl", input("action") === "reject" ? "delete" : "apply", ...each("-f", input("manifests"))]],
  [/^azure\/k8s-bake$/i, (input) =>
    (input("renderEngine") === "kustomize" ? ["kustomize", "build", input("kustomizationPath") ?? "."] : ["helm", "template", input("helmChart") ?? "", ...each("-f", input("overrideFiles"))])],
  [/^deliverybot\/helm$/, (input) => ["helm", "upgrade", "release", input("chart") ?? "", ...each("-f", input("value-files"))]],
  [/^bitovi\/github-actions-deploy-eks-helm$/, (input) => ["helm", "upgrade", "release", input("chart-path") ?? "", ...each("-f", input("config-files"))]],
  [/^helm\/chart-releaser-action$/, (input) => ["helm", "upgrade", "charts", `./${input("charts_dir") ?? "charts"}`]],
  [/^helmfile\/helmfile-action$/, (input) => ["helmfile", ...words(input("helmfile-args"))]],
  [/^ansible\/ansible-lint$/, (input) => ["ansible-lint", ...words(input("args")), ...(input("working_directory") === null ? [] : [`${input("working_directory") ?? ""}/playbook.yml`])]],
  [/^dawidd6\/action-ansible-playbook$/, (input) => ["ansible-playbook", below(input("directory"), input("playbook") ?? "")]],
  [/^hashicorp\/packer-github-actions$/, (input) => ["packer", input("command") ?? "", below(input("working_directory"), input("target") ?? ".")]],
  [/^aws-actions\/aws-cloudformation-github-deploy$/, (input) => ["aws", "cloudformation", "deploy", "--template-file", input("template") ?? ""]],
  [/^cloudflare\/wrangler-action$/, (input) => ["wrangler", "--cwd", input("workingDirectory") ?? ".", ...words(input("command") ?? "deploy")]],
  [/^superfly\/flyctl-actions$/, (input) => ["fly", ...words(input("args"))]],
  [/^serverless\/github-action$/, (input) => ["serverless", ...words(input("args"))]],
  [/^docker\/build-push-action$/, (input) => ["docker", "build", ...(input("push") === "true" ? ["--push"] : []), ...each("-f", input("file")), input("context") ?? "."]],
];

/**
 * What an action would run, as words of a command seen from the root of the repository; null for one that is not known.
 * @param uses as written: `dflook/terraform-apply@v1`.
 */
export function knownAction(uses: string, input: Inputs): readonly string[] | null {
  const action = uses.slice(0, 200).replace(/@.*$/, "");
  for (const [pattern, command] of table) {
    const parts = pattern.exec(action);
    if (parts !== null) return command(input, parts);
  }
  return null;
}

/** An option for every entry of a list, which is written in lines or with commas. */
export function each(option: string, list: string | null): string[] {
  return (list ?? "").split(/[\n,]/).map((entry) => entry.trim()).filter((entry) => entry !== "").flatMap((entry) => [option, entry]);
}

/** The words of a text, as a shell would take them apart. */
export function words(text: string | null): readonly string[] {
  for (const part of readShell([{ text: text ?? "", line: 1 }], () => undefined)) return typeof part === "string" ? [] : part.words;
  return [];
}

function below(folder: string | null, path: string): string {
  return folder === null ? path : `${folder}/${path}`;
}
