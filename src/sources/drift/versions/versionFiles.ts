import { folderOf, nameOf } from "../../../base/path";
import type { VersionStatement } from "../../../model/versionDrift";
import { subjectOf } from "./subjects";

/** Files that hold a version and nothing else, and what it is a version of. */
const files: ReadonlyMap<string, string> = new Map([
  [".terraform-version", "terraform"], [".opentofu-version", "opentofu"],
  [".node-version", "node"], [".nvmrc", "node"], [".python-version", "python"], [".go-version", "go"], [".ruby-version", "ruby"],
]);

/** Whether a file of that name says which version a folder uses. */
export function isVersionFile(path: string): boolean {
  return files.has(nameOf(path)) || nameOf(path) === ".tool-versions";
}

/**
 * Reads a version file (tfenv, nvm, pyenv and the like: one version on the first line with text) or a `.tool-versions` (asdf
 * documentation, Configuration: a tool and its versions a line, the first of which is used). What is no version by number is
 * not compared, so it is kept as it stands.
 */
export function readVersionFile(path: string, text: string): VersionStatement[] {
  const alone = files.get(nameOf(path)) ?? null;
  const found = text.split(/\r\n|\r|\n/).flatMap((source, index): VersionStatement[] => {
    const [first, second] = source.replace(/^\uFEFF/, "").replace(/#.*$/, "").trim().split(/\s+/);
    const [subject, version] = alone === null ? [subjectOf(first ?? ""), second] : [alone, first];
    if (subject === null || version === undefined || version === "") return [];
    return [{ subject, says: { kind: "pinned", version: version.replace(/^(?:ruby|node|v)-?(?=\d)/, "") }, from: "file", folder: folderOf(path), path, line: index + 1 }];
  });
  return alone === null ? found : found.slice(0, 1);
}
