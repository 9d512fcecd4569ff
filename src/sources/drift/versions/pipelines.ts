import type { ParsedNode } from "yaml";
import type { Read } from "../../../base/read";
import type { Problem } from "../../../model/message";
import type { VersionStatement } from "../../../model/versionDrift";
import { openYaml } from "../../yaml/document";
import type { YamlFile } from "../../yaml/document";
import { entriesOf, itemsOf, textOf, valueAt } from "../../yaml/nodes";
import { imageVersions } from "./images";

/** The images of a GitLab pipeline, of its jobs and of what holds for all of them (GitLab documentation, CI/CD YAML syntax reference). */
export function gitlabVersions(path: string, text: string): Read<readonly VersionStatement[], Problem> {
  const { value: file, problems } = openYaml(path, text);
  const value = file.documents.flatMap(({ contents }) => [contents, ...entriesOf(contents).map((entry) => entry.value)]).flatMap((part) => [
    ...image(file, valueAt(part, "image")),
    ...itemsOf(valueAt(part, "services")).flatMap((service) => image(file, service)),
  ]);
  return { value, problems };
}

/** The images and orbs of a CircleCI configuration (CircleCI documentation, Configuration reference). */
export function circleciVersions(path: string, text: string): Read<readonly VersionStatement[], Problem> {
  const { value: file, problems } = openYaml(path, text);
  const value = file.documents.flatMap(({ contents }) => [
    ...entriesOf(valueAt(contents, "orbs")).flatMap((entry) => orb(file, entry.value)),
    ...["jobs", "executors"].flatMap((part) => entriesOf(valueAt(contents, part))).flatMap((entry) => itemsOf(valueAt(entry.value, "docker"))).flatMap((container) => image(file, valueAt(container, "image"))),
  ]);
  return { value, problems };
}

/** An image by itself, or as `name` of a mapping. */
function image(file: YamlFile, node: ParsedNode | null): VersionStatement[] {
  const named = textOf(node) === null ? valueAt(node, "name") : node;
  const written = textOf(named);
  return named === null || written === null ? [] : imageVersions({ image: written, from: "ci", folder: "", path: file.path, line: file.lineAt(named.range[0]) });
}

/** `namespace/orb@version`: only a whole version stays what it is; `volatile`, `dev:` and parts of a version move. */
function orb(file: YamlFile, node: ParsedNode | null): VersionStatement[] {
  const reference = textOf(node);
  if (node === null || reference === null || reference.includes("<<")) return [];
  const [, name, version] = /^([^@\s]+\/[^@\s]+)@(\S+)$/.exec(reference) ?? [];
  if (name === undefined || version === undefined || /^\d+\.\d+\.\d+$/.test(version)) return [];
  return [{ subject: name, says: { kind: "floating", reference }, from: "ci", folder: "", path: file.path, line: file.lineAt(node.range[0]) }];
}
