import { nameOf } from "../../base/path";
import type { EnvironmentRule } from "../../model/configuration";
import { configurationPath } from "../../model/configuration";
import type { Environment } from "../../model/environment";
import { compileGlob } from "../../model/glob";
import { environmentWord, environmentWords } from "./environmentWords";

/**
 * Where an infra file runs: the first rule of the settings that matches; else its own name, where it is named for an
 * environment; else the innermost folder that is. A word counts only whole: `prod-eu` is production, `product` is not. An
 * everyday word among others in a name gives way to the folder: `prod/load-test.tfvars` is production; so does a word in the name
 * of a group of hosts.
 * @param path POSIX, relative to the git root.
 * @returns null when nothing tells.
 */
export function environmentOf(path: string, rules: readonly EnvironmentRule[]): Environment | null {
  const rule = rules.find((candidate) => matcherOf(candidate)(path));
  if (rule !== undefined) {
    const { match, name, production, line } = rule;
    return { name, production, reason: { key: "environment.rule", args: { match, path: configurationPath, line } } };
  }
  const file = fromFileName(path);
  if (file !== null && !file.isWeak && !file.isGroup) return file.environment;
  const folder = fromFolders(path.split("/").slice(0, -1));
  return (file?.isWhole === true ? null : folder) ?? file?.environment ?? folder;
}

/**
 * The environment that a file names, such as a CI job's `environment:`.
 * @param line 1-based line of the block that names it.
 */
export function environmentNamed(name: string, path: string, line: number, rules: readonly EnvironmentRule[]): Environment {
  const rule = rules.find((candidate) => candidate.name === name);
  const word = environmentWord(name) ?? environmentWords(name);
  const production = rule?.production ?? word?.production ?? false;
  return { name: rule?.name ?? word?.name ?? name, production, reason: { key: "environment.named", args: { path, line } } };
}

/**
 * The environment of a job: the one that it names, else the one that it is named for. An everyday word is only what the job does.
 * @param named as written; null where it names none.
 */
export function environmentOfJob(named: string | null, job: string, path: string, line: number): Environment | null {
  if (named !== null) return environmentNamed(named, path, line, []);
  const word = environmentWords(job);
  return word === null || word.weak ? null : environmentNamed(job, path, line, []);
}

/**
 * Whether a name that could be of anything, such as a namespace, is one of an environment: `production`, `shop-prod`. An
 * everyday word counts only alone or at the end: `shop-test`, but not `test-runners`.
 */
export function namesEnvironment(name: string): boolean {
  const word = environmentWord(name) ?? environmentWords(name);
  return word !== null && (!word.weak || environmentWord(name) !== null || environmentWord(name.split(/[-_.]/).at(-1) ?? "")?.name === word.name);
}

/** Rules outlive the many paths that are asked of them, so each is compiled once. */
const matchers = new WeakMap<EnvironmentRule, (path: string) => boolean>();

function matcherOf(rule: EnvironmentRule): (path: string) => boolean {
  const known = matchers.get(rule);
  if (known !== undefined) return known;
  const matcher = compileGlob(rule.match);
  matchers.set(rule, matcher);
  return matcher;
}

/** Files that hold one environment's values: their names may use the words that mean something else in any other name. */
const variableFile = /\.tfvars(?:\.json)?$|\.tfbackend$|(?:^|\/)values[-_./][^/]*\.ya?ml$|[-.]values\.ya?ml$|(?:^|\/)Pulumi\.[^/]*\.ya?ml$|\.env$|(?:^|\/)\.env\.[^/]*$/;

interface NamedFile {
  readonly environment: Environment;
  /** Whether the word is an everyday one, too. */
  readonly isWeak: boolean;
  /** Whether the name is one of hosts, such as `dev-desktops`, that may stand in any environment. */
  readonly isGroup: boolean;
  /** Whether it is all that the name says. */
  readonly isWhole: boolean;
}

function fromFileName(path: string): NamedFile | null {
  const name = nameOf(path);
  const word = environmentWords(name);
  // test.yml is a workflow that tests and preview.tf is about previews; test.tfvars is an environment.
  if (word === null || (word.weak && !variableFile.test(path))) return null;
  const isWhole = environmentWord(name.replace(/^(?:values|Pulumi|\.env)[-_.]|[-_.]values\b/, "").split(".")[0] ?? "") !== null;
  return { environment: { name: word.name, production: word.production, reason: { key: "environment.file", args: { name } } }, isWeak: word.weak, isGroup: /(?:^|\/)(?:group|host)_vars\/[^/]+$/.test(path), isWhole };
}

/** What lies right below these is named for what it is: the module `test` or the role `dev-tools` is no environment. */
const partsFolders = new Set(["modules", "roles"]);

/** What lies anywhere below these is sorted by environments: `live/eu/test` is one, for all that `test` is an everyday name. */
const environmentsFolders = new Set([
  "environments", "environment", "envs", "env", "live", "stages", "stacks", "accounts", "subscriptions", "overlays", "clusters", "tenants", "inventories", "inventory",
]);

/** What lies right below these often is: the `test` in `terraform/test`, but not in `terraform/docker/test`. */
const infraFolders = new Set(["infra", "infrastructure", "iac", "terraform", "terragrunt", "tofu", "deploy", "deployment", "deployments", "k8s", "kubernetes", "gitops"]);

function liesAmongEnvironments(above: readonly string[]): boolean {
  const names = above.map((folder) => folder.toLowerCase());
  return names.some((name) => environmentsFolders.has(name)) || infraFolders.has(names.at(-1) ?? "");
}

function fromFolders(folders: readonly string[]): Environment | null {
  for (const [index, folder] of [...folders.entries()].reverse()) {
    if (partsFolders.has(folders[index - 1]?.toLowerCase() ?? "")) continue;
    const word = environmentWord(folder) ?? environmentWords(folder);
    if (word === null || (word.everydayFolder === true && !liesAmongEnvironments(folders.slice(0, index)))) continue;
    return { name: word.name, production: word.production, reason: { key: "environment.folder", args: { folder } } };
  }
  return null;
}
