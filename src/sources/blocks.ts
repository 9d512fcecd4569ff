import { nameOf } from "../base/path";
import type { Read } from "../base/read";
import type { Problem } from "../model/message";
import type { Block, System } from "../model/place";
import { readGithubActions } from "./ci/githubActions";
import { readGitlabCi } from "./ci/gitlabCi";
import { readOtherPipeline } from "./ci/otherPipelines";
import { readCloudFormation } from "./manifests/cloudFormation";
import { readCompose } from "./manifests/compose";
import { readDockerfile } from "./manifests/dockerfile";
import { readKubernetes } from "./manifests/kubernetes";
import type { TerraformReader } from "./terraform/blocks";

type ReadBlocks = (path: string, text: string, terraform: TerraformReader) => Read<readonly Block[], Problem>;

const nothing: Read<readonly Block[], Problem> = { value: [], problems: [] };

/** Who reads the blocks of a system's files. Systems that are not here have files but no blocks. */
const readers: Partial<Record<System, ReadBlocks>> = {
  terraform: (path, text, terraform) => (declares(path) ? terraform.blocks(path, text) : nothing),
  terragrunt: (path, text, terraform) => terraform.blocks(path, text),
  "github-actions": readGithubActions,
  "gitlab-ci": readGitlabCi,
  circleci: (path, text) => readOtherPipeline("circleci", path, text),
  "azure-pipelines": (path, text) => readOtherPipeline("azure-pipelines", path, text),
  buildkite: (path, text) => readOtherPipeline("buildkite", path, text),
  "bitbucket-pipelines": (path, text) => readOtherPipeline("bitbucket-pipelines", path, text),
  kubernetes: readKubernetes,
  argo: readKubernetes,
  flux: readKubernetes,
  tekton: readKubernetes,
  prometheus: readKubernetes,
  helm: (path, text) => (/\.ya?ml$/.test(path) ? readKubernetes(path, text) : nothing),
  compose: readCompose,
  cloudformation: (path, text) => (/\.(?:ya?ml|json|template)$/.test(path) ? readCloudFormation(path, text) : nothing),
  docker: (path, text) => (nameOf(path).startsWith("docker-bake.") ? nothing : readDockerfile(text)),
};

/**
 * The blocks of an infra file, in the order in which they stand. Bad input is data: what cannot be understood is a problem.
 * @param path POSIX, relative to the git root; its name tells syntaxes of one system apart.
 */
export function readBlocks(path: string, system: System, text: string, terraform: TerraformReader): Read<readonly Block[], Problem> {
  const { value, problems } = readers[system]?.(path, text, terraform) ?? nothing;
  return { value: value.map(plainBlock), problems };
}

function plainBlock(block: Block & { readonly environment?: string | null }): Block {
  const { kind, address, startLine, endLine, environment = null } = block;
  // A name with a variable in it is known only to the run.
  return { kind, address, startLine, endLine, ...(environment === null || environment.includes("$") ? {} : { environmentName: environment }) };
}

/** Variable files hold secrets and are never read; the lock file names providers but declares none. */
function declares(path: string): boolean {
  return !/\.tfvars(?:\.json)?$|\.terraform\.lock\.hcl$/.test(path);
}
