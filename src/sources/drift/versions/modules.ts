import { folderOf } from "../../../base/path";
import type { VersionStatement, VersionWords } from "../../../model/versionDrift";
import type { VersionedFile } from "./terraformFiles";
import { attributeText } from "./terraformFiles";

/** Names that mean another commit tomorrow, in whatever repository. Other names may be tags, which stay. */
const branches: ReadonlySet<string> = new Set(["main", "master", "develop", "development", "trunk", "HEAD", "latest"]);

/**
 * Which version of a remote module each call takes: a reference of git, or a constraint on what a registry has (Terraform
 * documentation, Module Sources). A call that names neither takes what is newest that day. Modules of the same repository move
 * with it. Only host and path of an address are kept: the rest may hold a password.
 */
export function moduleVersions(path: string, { blocks }: VersionedFile): VersionStatement[] {
  return blocks.filter(({ kind }) => kind === "module").flatMap((block): VersionStatement[] => {
    const source = attributeText(block, "source");
    const says = source === null ? null : wordsOf(source.text, attributeText(block, "version")?.text ?? null);
    if (source === null || says === null) return [];
    return [{ subject: `module ${plainSource(source.text)}`, says, from: "code", folder: folderOf(path), path, line: source.line }];
  });
}

function wordsOf(source: string, version: string | null): VersionWords | null {
  if (/^\.\.?[/\\]/.test(source) || source === "") return null;
  if (/^(?:[\w.-]+\/)?[\w-]+\/[\w-]+\/[\w-]+(?:\/\/.*)?$/.test(source) && !/^(?:github\.com|bitbucket\.org)\//.test(source)) {
    return version === null ? { kind: "floating", reference: plainSource(source) } : { kind: "constraint", constraint: version };
  }
  if (!/^git::|^git@|^(?:github\.com|bitbucket\.org)\//.test(source)) return null;
  const ref = /[?&]ref=([^&]*)/.exec(source)?.[1] ?? "";
  return ref === "" || branches.has(ref) ? { kind: "floating", reference: `${plainSource(source)}${ref === "" ? "" : ` at ${ref}`}` } : { kind: "pinned", version: ref };
}

/** Without the way it is fetched, user, password and parameters. */
function plainSource(source: string): string {
  return source.replace(/[?#].*$/, "").replace(/^\w+::/, "").replace(/^\w+:\/\//, "").replace(/^[^/]*@/, "");
}
