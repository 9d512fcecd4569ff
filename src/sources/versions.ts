import { nameOf } from "../base/path";
import type { Block, System } from "../model/place";
import type { VersionStatement } from "../model/versionDrift";
import { dockerfileVersions } from "./drift/versions/dockerfile";
import { githubWorkflowVersions } from "./drift/versions/githubWorkflow";
import { goModVersions, packageVersions } from "./drift/versions/manifests";
import { isMiseFile, miseVersions } from "./drift/versions/mise";
import { moduleVersions } from "./drift/versions/modules";
import { circleciVersions, gitlabVersions } from "./drift/versions/pipelines";
import { terraformVersions } from "./drift/versions/terraformFiles";
import { isVersionFile, readVersionFile } from "./drift/versions/versionFiles";
import { readDockerfile } from "./manifests/dockerfile";
import type { TerraformReader } from "./terraform/blocks";

type ReadVersions = (path: string, text: string, terraform: TerraformReader) => readonly VersionStatement[];

/** Who reads the versions in a system's files. What cannot be understood in them is told where they are read for what they are. */
const bySystem: Partial<Record<System, ReadVersions>> = {
  terraform: (path, text, terraform) => {
    const file = terraform.read(path, text).value;
    return [...terraformVersions(path, file, /\.tofu(?:\.json)?$/.test(path) ? "opentofu" : "terraform"), ...moduleVersions(path, file)];
  },
  "github-actions": (path, text) => githubWorkflowVersions(path, text).value,
  "gitlab-ci": (path, text) => gitlabVersions(path, text).value,
  circleci: (path, text) => circleciVersions(path, text).value,
  docker: (path, text) => (nameOf(path).startsWith("docker-bake.") ? [] : dockerfileVersions(path, readDockerfile(text).value)),
};

const byName: ReadonlyMap<string, ReadVersions> = new Map<string, ReadVersions>([
  [".terraform.lock.hcl", (path, text, terraform) => terraformVersions(path, terraform.read(path, text).value)],
  ["package.json", (path, text) => packageVersions(path, text).value],
  ["go.mod", goModVersions],
]);

/**
 * Whether a file may say which version of something is used.
 * @param system the file belongs to; null for none.
 * @param blocks of the file, where they are known: most Terraform files have none that could.
 */
export function saysVersions(path: string, system: System | null, blocks: readonly Block[]): boolean {
  if (byName.has(nameOf(path)) || isVersionFile(path) || isMiseFile(path)) return true;
  if (system === "terraform") return blocks.some(({ kind }) => kind === "terraform" || kind === "module");
  return system !== null && bySystem[system] !== undefined;
}

/** Which versions of what a file says are used; nothing for a file that {@link saysVersions} does not mean. */
export function readVersions(path: string, system: System | null, text: string, terraform: TerraformReader): readonly VersionStatement[] {
  if (isVersionFile(path)) return readVersionFile(path, text);
  if (isMiseFile(path)) return miseVersions(path, text).value;
  const read = byName.get(nameOf(path)) ?? (system === null ? undefined : bySystem[system]);
  return read?.(path, text, terraform) ?? [];
}
