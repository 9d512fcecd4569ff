import { nameOf } from "../base/path";
import type { Read } from "../base/read";
import type { Problem } from "../model/message";
import type { Outline } from "../model/outline";
import { emptyOutline } from "../model/outline";
import type { Block, System } from "../model/place";
import { readAtlantis } from "./ci/atlantis";
import { readAzurePipelines } from "./ci/azurePipelines";
import { readBitbucketPipelines } from "./ci/bitbucketPipelines";
import { readBuildkite } from "./ci/buildkite";
import { readCircleci } from "./ci/circleci";
import { readGithubActions } from "./ci/githubActions";
import { readGitlabCi } from "./ci/gitlabCi";
import { readJenkins } from "./ci/jenkins";
import { namesEnvironment } from "./infra/environment";
import { readCloudFormation } from "./manifests/cloudFormation";
import { readCompose } from "./manifests/compose";
import { readDockerfile } from "./manifests/dockerfile";
import { readKubernetes } from "./manifests/kubernetes";
import { readKustomize } from "./manifests/kustomize";
import type { TerraformReader } from "./terraform/blocks";
import type { TerraformBlock } from "./terraform/file";

/** What a reader finds: blocks always, the rest where its format has it. */
interface Found extends Partial<Outline> {
  readonly opened?: readonly TerraformBlock[];
}

/** What the readers need besides the text. */
export interface OutlineTools {
  readonly terraform: TerraformReader;
  /** Names of attributes or keys: Terraform blocks in which one of them is written are read whole. */
  readonly words: readonly string[];
}

/** What a file says of itself, and the blocks of it that were read whole on the way. */
export interface OutlineRead extends Read<Outline, Problem> {
  readonly opened: readonly TerraformBlock[];
}

type ReadOutline = (path: string, text: string, tools: OutlineTools) => Read<Found, Problem>;

const nothing: Read<Found, Problem> = { value: {}, problems: [] };

/** Who reads a system's files. Systems that are not here have files but no blocks. */
const readers: Partial<Record<System, ReadOutline>> = {
  terraform: (path, text, { terraform, words }) => (declares(path) ? terraform.outline(path, text, words) : nothing),
  terragrunt: (path, text, { terraform }) => terraform.outline(path, text),
  "github-actions": readGithubActions,
  "gitlab-ci": readGitlabCi,
  circleci: readCircleci,
  "azure-pipelines": readAzurePipelines,
  buildkite: readBuildkite,
  "bitbucket-pipelines": readBitbucketPipelines,
  jenkins: readJenkins,
  atlantis: readAtlantis,
  kubernetes: manifests,
  kustomize: (path, text) => (/(?:^|\/)[Kk]ustomization(?:\.ya?ml)?$/.test(path) ? kustomization(path, text) : nothing),
  argo: manifests,
  flux: manifests,
  tekton: manifests,
  prometheus: manifests,
  helm: (path, text) => (/\.ya?ml$/.test(path) ? manifests(path, text) : nothing),
  compose: (path, text) => onlyBlocks(readCompose(path, text)),
  cloudformation: (path, text) => (/\.(?:ya?ml|json|template)$/.test(path) ? readCloudFormation(path, text) : nothing),
  docker: (path, text) => (nameOf(path).startsWith("docker-bake.") ? nothing : onlyBlocks(readDockerfile(text))),
};

/**
 * What an infra file says of itself, its blocks in the order in which they stand. Bad input is data: what cannot be
 * understood is a problem.
 * @param path POSIX, relative to the git root; its name tells syntaxes of one system apart.
 */
export function readOutline(path: string, system: System, text: string, tools: OutlineTools): OutlineRead {
  const { value: { opened = [], ...said }, problems } = readers[system]?.(path, text, tools) ?? nothing;
  return { value: { ...emptyOutline, ...said, blocks: (said.blocks ?? []).map(plainBlock) }, opened, problems };
}

function manifests(path: string, text: string): Read<Partial<Outline>, Problem> {
  const { value: objects, problems } = readKubernetes(path, text);
  const blocks = objects.map((object) => ({ ...object, environment: environmentIn(object.delivery?.namespace ?? object.namespace) }));
  const uses = objects.flatMap(({ address, delivery }) => (delivery?.sources ?? []).map((source) => ({ address, ...source })));
  return { value: { blocks, uses }, problems };
}

function kustomization(path: string, text: string): Read<Partial<Outline>, Problem> {
  const { value: { uses, namespace }, problems } = readKustomize(path, text);
  const environment = environmentIn(namespace);
  return { value: { uses, ...(environment === null ? {} : { environmentName: environment }) }, problems };
}

/** Most namespaces are named for what runs in them, and then say nothing about an environment. */
function environmentIn(namespace: string | null): string | null {
  return namespace !== null && namesEnvironment(namespace) ? namespace : null;
}

function onlyBlocks({ value, problems }: Read<readonly Block[], Problem>): Read<Partial<Outline>, Problem> {
  return { value: { blocks: value }, problems };
}

/** Readers know more of a block than is kept of it. */
function plainBlock(block: Block & { readonly environment?: string | null }): Block {
  const { kind, address, startLine, endLine, environment = null } = block;
  // A name with a variable in it is known only to the run.
  return { kind, address, startLine, endLine, ...(environment === null || environment.includes("$") ? {} : { environmentName: environment }) };
}

/** Variable files and backend files hold secrets and are never read; the lock file names providers but declares none. */
function declares(path: string): boolean {
  return !/\.tfvars(?:\.json)?$|\.tfbackend$|\.terraform\.lock\.hcl$/.test(path);
}
