/**
 * A program that changes infrastructure, as far as its command line tells what it works on. Verbs that are in neither list
 * (`init`, `login`, `version`) say nothing about a place and make no run.
 */
export interface Tool {
  /** As people call it. */
  readonly tool: string;
  /** The words that call it; `["docker", "compose"]` is a program and its first argument. */
  readonly programs: readonly (readonly [program: string, part?: string])[];
  /** The verbs that change what runs; null for a program that has no verbs and always does. */
  readonly changes: readonly string[] | null;
  /** The verbs that only look. */
  readonly looks: readonly string[];
  /** Arguments that may stand before the verb. */
  readonly before?: readonly string[];
  /** Options with the folder to work in, from which all other paths are seen. */
  readonly folder?: readonly string[];
  /** A variable with that folder. */
  readonly folderVariable?: string;
  /** Options with the file or folder that it works on. */
  readonly places?: readonly string[];
  /** Options with files that it takes in beside. */
  readonly inputs?: readonly string[];
  /** Options with any other value, which is therefore no argument. */
  readonly values?: readonly string[];
  /** Options that name what it makes; a later command of the job may mean it by that name. */
  readonly names?: readonly string[];
  /** Options that turn looking into changing. */
  readonly changedBy?: readonly string[];
  /** Whether arguments name what it works on: the last one, or every YAML file among them. */
  readonly argument?: "last" | "yaml";
  /** Whether it works on the current folder when nothing names another. */
  readonly here?: true;
}

const terraform = {
  changes: ["apply", "destroy"],
  looks: ["plan", "validate", "fmt", "test"],
  folder: ["-chdir", "--chdir"],
  inputs: ["-var-file", "--var-file"],
  values: ["-var", "-out", "-target", "-lock-timeout", "-parallelism", "-state", "-replace"],
  here: true,
} as const satisfies Partial<Tool>;

const kubectl = {
  changes: ["apply", "create", "replace", "delete"],
  looks: ["diff"],
  places: ["-f", "--filename", "-k", "--kustomize"],
  values: ["-n", "--namespace", "--context", "--kubeconfig", "--cluster", "--token", "--server", "-s", "--as", "-l", "--selector", "-o", "--output"],
} as const satisfies Partial<Tool>;

const compose = { changes: ["up", "push", "down"], looks: ["config", "build"], folder: ["--project-directory"], places: ["-f", "--file"], values: ["-p", "--project-name", "--profile", "--env-file"], here: true } as const satisfies Partial<Tool>;

const awsValues = ["--region", "--profile", "--stack-name", "--s3-bucket", "--s3-prefix", "--capabilities", "--parameter-overrides", "--output", "--role-arn"];

/** The programs that are known, from their own documentation. Of several rows for one program, those with a part are tried first. */
export const tools: readonly Tool[] = [
  { tool: "terraform", programs: [["terraform"]], ...terraform },
  { tool: "tofu", programs: [["tofu"]], ...terraform },
  { tool: "terraform", programs: [["gitlab-terraform"], ["gitlab-tofu"]], ...terraform, folderVariable: "TF_ROOT" },
  {
    tool: "terragrunt", programs: [["terragrunt"]], ...terraform, changes: ["apply", "destroy", "apply-all", "destroy-all"], looks: ["plan", "validate", "plan-all", "validate-all", "hclfmt", "validate-inputs"],
    before: ["run-all", "run", "stack", "--"], folder: ["--working-dir", "--terragrunt-working-dir", "-chdir"], places: ["--config", "--terragrunt-config"],
  },
  { tool: "pulumi", programs: [["pulumi"]], changes: ["up", "update", "destroy"], looks: ["preview"], folder: ["-C", "--cwd"], values: ["-s", "--stack", "--color", "-c", "--config", "-m", "--message"], here: true },
  { tool: "cdk", programs: [["cdk"]], changes: ["deploy", "destroy"], looks: ["diff", "synth", "synthesize"], values: ["-a", "--app", "-c", "--context", "--profile"], here: true },
  {
    tool: "helm", programs: [["helm"]], changes: ["upgrade", "install"], looks: ["template", "lint", "diff"], before: ["secrets"], inputs: ["-f", "--values"], argument: "last",
    values: ["-n", "--namespace", "--set", "--set-string", "--set-file", "--set-json", "--version", "--timeout", "--repo", "--kube-context", "--kubeconfig", "--kube-token", "--history-max", "--description", "--post-renderer", "--username", "--password"],
  },
  { tool: "helmfile", programs: [["helmfile"]], changes: ["apply", "sync", "destroy", "deploy"], looks: ["diff", "template", "lint"], places: ["-f", "--file"], values: ["-e", "--environment", "-l", "--selector", "-n", "--namespace", "--state-values-set"], here: true },
  { tool: "kubectl", programs: [["kubectl"]], ...kubectl },
  { tool: "oc", programs: [["oc"]], ...kubectl },
  { tool: "kustomize", programs: [["kubectl", "kustomize"], ["kustomize", "build"]], changes: null, looks: [], values: ["-o", "--output", "--load-restrictor"], argument: "last", here: true },
  {
    tool: "ansible-playbook", programs: [["ansible-playbook"]], changes: null, looks: [], inputs: ["-i", "--inventory"], argument: "yaml",
    values: ["-e", "--extra-vars", "-l", "--limit", "-u", "--user", "-t", "--tags", "--skip-tags", "--vault-password-file", "--vault-id", "--private-key", "-f", "--forks"],
  },
  { tool: "ansible-lint", programs: [["ansible-lint"]], changes: null, looks: [], argument: "yaml", here: true },
  { tool: "serverless", programs: [["serverless"], ["sls"]], changes: ["deploy", "remove", "rollback"], looks: ["package", "print"], places: ["-c", "--config"], values: ["-s", "--stage", "-r", "--region", "--aws-profile", "--param"], here: true },
  { tool: "sam", programs: [["sam"]], changes: ["deploy", "sync", "delete"], looks: ["validate", "build", "package"], places: ["-t", "--template", "--template-file"], inputs: ["--config-file"], names: ["--output-template-file"], values: [...awsValues, "--config-env"], here: true },
  {
    tool: "cloudformation", programs: [["aws", "cloudformation"]], changes: ["deploy", "create-stack", "update-stack", "create-change-set"], looks: ["validate-template", "package"],
    places: ["--template-file", "--template-body"], names: ["--output-template-file"], values: awsValues,
  },
  { tool: "packer", programs: [["packer"]], changes: ["build"], looks: ["validate", "fmt", "inspect"], inputs: ["-var-file", "--var-file"], values: ["-var", "-only", "-except"], argument: "last", here: true },
  { tool: "nomad", programs: [["nomad"]], changes: ["run"], looks: ["plan", "validate"], before: ["job"], inputs: ["-var-file"], values: ["-var", "-address", "-namespace", "-region", "-token"], argument: "last" },
  { tool: "wrangler", programs: [["wrangler"]], changes: ["deploy", "publish"], looks: [], before: ["pages", "versions"], folder: ["--cwd"], places: ["-c", "--config"], values: ["-e", "--env", "--name", "--project-name"], here: true },
  { tool: "fly", programs: [["fly"], ["flyctl"]], changes: ["deploy"], looks: [], places: ["-c", "--config"], values: ["-a", "--app", "-i", "--image", "--region", "-t", "--access-token", "-e", "--env", "--build-arg"], argument: "last", here: true },
  { tool: "compose", programs: [["docker", "compose"], ["docker-compose"], ["podman-compose"]], ...compose },
  { tool: "docker", programs: [["docker", "stack"]], changes: ["deploy"], looks: ["config"], places: ["-c", "--compose-file"] },
  {
    tool: "docker", programs: [["docker"], ["podman"]], changes: ["push"], looks: ["build"], before: ["buildx", "image", "builder"], changedBy: ["--push"], places: ["-f", "--file"], names: ["-t", "--tag"], argument: "last",
    values: ["--build-arg", "--target", "--platform", "--label", "--secret", "--cache-from", "--cache-to", "--network", "--progress", "--builder", "-o", "--output", "--iidfile", "--metadata-file", "--ssh"],
  },
];
