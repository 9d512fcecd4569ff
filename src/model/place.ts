import type { Environment } from "./environment";

/**
 * What runs an infra file. The list is the one place where a system's name exists; `sources/infra/systems.ts` says which
 * files belong to each.
 */
export const systems = [
  // what builds the infrastructure
  "terraform",
  "terragrunt",
  "cloudformation",
  "cdk",
  "pulumi",
  "arm",
  "bicep",
  "ansible",
  "packer",
  "serverless",
  // what runs the product
  "kubernetes",
  "kustomize",
  "helm",
  "argo",
  "flux",
  "docker",
  "compose",
  "ecs",
  "nomad",
  "skaffold",
  "copilot",
  "fly",
  "render",
  "vercel",
  "wrangler",
  "systemd",
  "cron",
  // what guards, leads and watches it
  "iam",
  "nginx",
  "traefik",
  "prometheus",
  "alertmanager",
  "opentelemetry",
  "trivy",
  // what delivers it
  "github-actions",
  "gitlab-ci",
  "circleci",
  "azure-pipelines",
  "bitbucket-pipelines",
  "jenkins",
  "buildkite",
  "travis",
  "drone",
  "woodpecker",
  "appveyor",
  "cloud-build",
  "codebuild",
  "amplify",
  "tekton",
  "spinnaker",
  "atlantis",
  // what is infrastructure only where the settings say so
  "shell",
  "make",
] as const;
export type System = (typeof systems)[number];

/**
 * How an infra file stands to the running company. Only `live` files make a context switch or a finding in Problems:
 * `local` is a developer's machine (Compose), `ci` only tests, `example` is a fixture, an example or vendored.
 */
export type Standing = "live" | "local" | "ci" | "example";

/** A file that belongs to a system. */
export interface InfraFile {
  /** POSIX path relative to the git root. */
  readonly path: string;
  readonly system: System;
  readonly standing: Standing;
  /** null when nothing tells. */
  readonly environment: Environment | null;
}

export type BlockKind =
  | "resource" | "data" | "module" | "variable" | "output" | "provider" | "terraform" | "locals" | "moved" | "import"
  | "check" | "removed" | "job" | "object" | "service" | "stage";

/** The smallest thing that can have an owner. Lines are 1-based and inclusive: its first to its last line with text of its own. */
export interface Block {
  readonly kind: BlockKind;
  /** As in the command line contract: `aws_instance.web`, `jobs.apply`, `shop/Deployment/worker`, `services.db`. */
  readonly address: string;
  readonly startLine: number;
  readonly endLine: number;
  /** The environment that the block itself names, as written, where it does: a CI job's. */
  readonly environmentName?: string;
}

/** An infra file, or one block in it. */
export interface Place {
  readonly file: InfraFile;
  readonly block: Block | null;
  /** Where it runs: what the block says, else what the file's path does; null when nothing tells. */
  readonly environment: Environment | null;
}

/** The innermost block around a line: of all that contain it, the one that starts last. */
export function innermostBlock(blocks: readonly Block[], line: number): Block | null {
  let found: Block | null = null;
  for (const block of blocks) {
    if (line < block.startLine || line > block.endLine) continue;
    if (found === null || block.startLine >= found.startLine) found = block;
  }
  return found;
}
