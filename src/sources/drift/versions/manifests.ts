import type { Read } from "../../../base/read";
import { folderOf } from "../../../base/path";
import type { Problem } from "../../../model/message";
import type { VersionStatement } from "../../../model/versionDrift";
import { openYaml } from "../../yaml/document";
import { textOf, valueAt } from "../../yaml/nodes";

/**
 * The version of Node.js that a `package.json` names, where it names one and not a range: ranges there have a grammar of their
 * own and choose nothing (npm documentation, package.json, engines).
 */
export function packageVersions(path: string, text: string): Read<readonly VersionStatement[], Problem> {
  const { value: file, problems } = openYaml(path, text);
  const node = valueAt(valueAt(file.documents[0]?.contents, "engines"), "node");
  const version = textOf(node);
  if (node === null || version === null || !/^=?\s*v?\d+\.\d+\.\d+$/.test(version)) return { value: [], problems };
  const says = { kind: "pinned", version: version.replace(/^=\s*/, "") } as const;
  return { value: [{ subject: "node", says, from: "manifest", folder: folderOf(path), path, line: file.lineAt(node.range[0]) }], problems };
}

/** The toolchain that a `go.mod` names, which a newer one may replace (Go documentation, Go Toolchains); its `go` line chooses none. */
export function goModVersions(path: string, text: string): VersionStatement[] {
  return text.split(/\r?\n/).flatMap((source, index): VersionStatement[] => {
    const version = /^toolchain\s+go(\d+(?:\.\d+)*)/.exec(source)?.[1];
    return version === undefined ? [] : [{ subject: "go", says: { kind: "pinned", version, least: true }, from: "manifest", folder: folderOf(path), path, line: index + 1 }];
  });
}
