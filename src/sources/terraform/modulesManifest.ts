import * as v from "valibot";
import { folderOf, resolveWithin } from "../../base/path";
import type { Read } from "../../base/read";
import { defaultMaxBytes } from "../../base/tree";
import type { Problem } from "../../model/message";
import { isLocal } from "./references";

/** A module as `terraform init` has installed it. Where it came from is not kept: addresses may hold tokens. */
export interface InstalledModule {
  /** The names of the calls that lead to it, joined by dots: `network`, `cluster.nodes`. */
  readonly key: string;
  /** The folder with its files: POSIX, relative to the git root. Remote ones lie in `.terraform/modules`. */
  readonly folder: string;
  /** Whether its files belong to this repository, and are not a copy of something remote. */
  readonly isLocal: boolean;
}

/** Terraform's sources, internal/modsdir/manifest.go: `Version` is there only for modules of a registry. */
const manifestSchema = v.object({ Modules: v.array(v.unknown()) });
const moduleSchema = v.object({ Key: v.string(), Dir: v.string(), Source: v.optional(v.string(), "") });

/**
 * Reads which folder holds which module of a root (`.terraform/modules/modules.json`). Folders outside the repository are
 * left out, and so is the root itself.
 * @param path of the manifest: POSIX, relative to the git root.
 */
export function readModulesManifest(path: string, text: string): Read<readonly InstalledModule[], Problem> {
  const problem = (line: number | null, message: Problem["message"]): Problem => ({ path, line, message });
  if (text.length > defaultMaxBytes) {
    return { value: [], problems: [problem(null, { key: "file.tooLarge", args: { path, bytes: text.length, maxBytes: defaultMaxBytes } })] };
  }
  const manifest = v.safeParse(manifestSchema, parseJson(text));
  if (!manifest.success) return { value: [], problems: [problem(null, { key: "terraform.modulesManifest", args: {} })] };
  // The manifest lies in `.terraform/modules` of the root that it is about.
  const root = folderOf(folderOf(folderOf(path)));
  const modules = new Map<string, InstalledModule>();
  let unreadable = 0;
  for (const entry of manifest.output.Modules) {
    const read = v.safeParse(moduleSchema, entry);
    if (!read.success) {
      unreadable += 1;
      continue;
    }
    const { Key: key, Dir, Source } = read.output;
    const folder = resolveWithin(root, Dir);
    if (key !== "" && folder !== undefined) modules.set(key, { key, folder, isLocal: isLocal(Source) && !isInstalled(folder) });
  }
  return { value: [...modules.values()], problems: unreadable === 0 ? [] : [problem(null, { key: "terraform.moduleEntries", args: { entries: unreadable } })] };
}

/** A local call within something remote leads to a folder of the copy. */
function isInstalled(folder: string): boolean {
  return `/${folder}/`.includes("/.terraform/");
}

/** @returns undefined for what is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
