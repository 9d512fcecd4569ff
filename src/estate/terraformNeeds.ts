import { folderOf } from "../base/path";
import type { ComparedSide } from "../model/comparedSides";
import { neededName } from "../model/comparedSides";
import type { ComparedFile, VariableNeed } from "../model/environmentDrift";
import type { InfraFile } from "../model/place";
import type { ComparedReading } from "./comparedReading";
import { GivenVariables } from "./givenVariables";
import type { Listing } from "./snapshot";

const code = /\.(?:tf|tofu)(?:\.json)?$/;

/** How far above a file of values the code may lie that it is for. */
const mostUp = 3;

/**
 * What Terraform refuses to go on without, of what one environment gives and the next does not: the arguments of a call, and the
 * variables of a root, that have no default (Terraform documentation, Variable block). Only what is missing is looked up.
 */
export class TerraformNeeds {
  readonly #reading: ComparedReading;
  readonly #given: GivenVariables;
  readonly #set = new Map<string, Promise<ReadonlySet<string> | null>>();
  readonly #byFolder = new Map<string, InfraFile[]>();

  constructor({ paths, infra }: Pick<Listing, "paths" | "infra">, reading: ComparedReading) {
    this.#reading = reading;
    this.#given = new GivenVariables(paths, infra, reading);
    for (const file of infra.values()) {
      if (file.system !== "terraform" && file.system !== "terragrunt") continue;
      const together = this.#byFolder.get(folderOf(file.path));
      if (together === undefined) this.#byFolder.set(folderOf(file.path), [file]);
      else together.push(file);
    }
  }

  /** The same side, that says what it needs of what the lower one has. */
  async of(higher: ComparedSide, lower: ComparedSide): Promise<ComparedSide> {
    const needs = new Set<string>();
    const given = keysIn(lower.layers.flat());
    const own = keysIn(higher.layers.flat());
    for (const file of higher.layers.flat()) {
      for (const [address, folder] of file.calls ?? []) {
        const missing = lacking(given.get(address), own.get(address));
        const variables = missing.length === 0 ? null : await this.#variablesIn(folder);
        for (const name of missing) if ((variables?.get(name) ?? "optional") !== "optional") needs.add(neededName(address, name));
      }
      if (file.as === "variables") for (const name of await this.#variablesOf(file, higher, lacking(given.get(""), own.get("")))) needs.add(neededName("", name));
    }
    return needs.size === 0 ? higher : { ...higher, needs };
  }

  /** Those of the names that no file gives to the root of a file of values; none where that is not certain. */
  async #variablesOf(file: ComparedFile, { environment }: ComparedSide, missing: readonly string[]): Promise<string[]> {
    const root = missing.length === 0 ? null : this.#rootOf(file.path);
    const variables = root === null ? null : await this.#variablesIn(root);
    const needed = missing.filter((name) => variables?.get(name) === "needed");
    // A file that sets what the code does not declare is for other code.
    if (root === null || variables === null || needed.length === 0 || file.values.some(({ key }) => !variables.has(key)) || this.#isWrapped(root)) return [];
    const reading = this.#set.get(environment.name) ?? this.#namesSet(environment.name);
    this.#set.set(environment.name, reading);
    const given = await reading;
    if (given === null) return [];
    const found: string[] = [];
    for (const name of needed) if (!given.has(name) && !(await this.#given.mayGive(name))) found.push(name);
    return found;
  }

  /** The variables that files of an environment set, or of none: a run takes them along wherever they lie. null where one of them cannot be read. */
  async #namesSet(environment: string): Promise<ReadonlySet<string> | null> {
    const given = new Set<string>();
    for (const file of [...this.#byFolder.values()].flat()) {
      if (!/\.tfvars(?:\.json)?$/.test(file.path) || (file.environment !== null && file.environment.name !== environment)) continue;
      const set = file.path.endsWith(".json") ? null : await this.#reading.file("variables", file.path);
      if (set === null) return null;
      for (const { key } of set.values) given.add(key);
    }
    return given;
  }

  /** Whether Terragrunt runs the code: its inputs are variables, too. */
  #isWrapped(root: string): boolean {
    for (let folder = root; ; folder = folderOf(folder)) {
      if ((this.#byFolder.get(folder) ?? []).some(({ system }) => system === "terragrunt")) return true;
      if (folder === "") return false;
    }
  }

  #rootOf(path: string): string | null {
    let folder = folderOf(path);
    for (let up = 0; up < mostUp; up += 1) {
      if (this.#codeIn(folder).length > 0) return folder;
      if (folder === "") return null;
      folder = folderOf(folder);
    }
    return null;
  }

  #codeIn(folder: string): InfraFile[] {
    return (this.#byFolder.get(folder) ?? []).filter(({ path }) => code.test(path));
  }

  /** An override may give a default to what another file declares. null where that cannot be read. */
  async #variablesIn(folder: string): Promise<ReadonlyMap<string, VariableNeed> | null> {
    const found = new Map<string, VariableNeed>();
    for (const { path } of this.#codeIn(folder)) {
      const file = await this.#reading.file("root", path);
      if (file === null || file.isPartly === true) return null;
      for (const [name, need] of file.variables ?? []) if (found.get(name) !== "optional") found.set(name, need);
    }
    return found;
  }
}

function keysIn(files: readonly ComparedFile[]): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  for (const { subject, key } of files.flatMap(({ values }) => values)) {
    const keys = found.get(subject) ?? new Set<string>();
    found.set(subject, keys.add(key));
  }
  return found;
}

function lacking(given: ReadonlySet<string> = new Set(), own: ReadonlySet<string> = new Set()): string[] {
  return [...given].filter((key) => !own.has(key));
}
