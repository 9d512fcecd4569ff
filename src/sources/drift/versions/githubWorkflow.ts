import type { ParsedNode } from "yaml";
import type { Read } from "../../../base/read";
import { resolveWithin } from "../../../base/path";
import type { Problem } from "../../../model/message";
import type { VersionStatement } from "../../../model/versionDrift";
import { openYaml } from "../../yaml/document";
import type { YamlFile } from "../../yaml/document";
import { entriesOf, itemsOf, textOf, valueAt } from "../../yaml/nodes";
import { imageVersions } from "./images";
import { setupActions } from "./subjects";

/**
 * What a GitHub workflow says about versions: those that setup actions install, images that jobs run in, and actions that are
 * not pinned to a commit ("the only way to use an action as an immutable release", GitHub documentation, Security hardening).
 * A matrix means several versions, of which none is the one.
 */
export function githubWorkflowVersions(path: string, text: string): Read<readonly VersionStatement[], Problem> {
  const { value: file, problems } = openYaml(path, text);
  const workflow = file.documents[0]?.contents;
  const ownFolder = workingFolder(workflow);
  const value = entriesOf(valueAt(workflow, "jobs")).flatMap(({ value: job }) => {
    const reading = new JobReading(file, workingFolder(job) ?? ownFolder ?? "");
    return [
      ...reading.action(valueAt(job, "uses")),
      ...reading.image(valueAt(job, "container")),
      ...entriesOf(valueAt(job, "services")).flatMap((service) => reading.image(service.value)),
      ...itemsOf(valueAt(job, "steps")).flatMap((step) => [...reading.action(valueAt(step, "uses")), ...reading.setup(step)]),
    ];
  });
  return { value, problems };
}

class JobReading {
  readonly #file: YamlFile;
  readonly #folder: string;

  constructor(file: YamlFile, folder: string) {
    this.#file = file;
    this.#folder = folder;
  }

  /** `owner/name[/path]@ref`; actions and workflows of the same repository move with it. */
  action(node: ParsedNode | null): VersionStatement[] {
    const reference = textOf(node);
    if (node === null || reference === null) return [];
    if (reference.startsWith("docker://")) return imageVersions({ image: reference.slice("docker://".length), from: "ci", ...this.#at(node) });
    const [, name, ref] = /^([^./@][^@]*)@([^@]+)$/.exec(reference) ?? [];
    if (name === undefined || ref === undefined || /^[0-9a-f]{40}$/.test(ref) || reference.includes("${{")) return [];
    return [{ subject: name, says: { kind: "floating", reference }, from: "ci", ...this.#at(node) }];
  }

  setup(step: ParsedNode): VersionStatement[] {
    const action = setupActions.get(textOf(valueAt(step, "uses"))?.replace(/@.*$/, "").toLowerCase() ?? "");
    const version = action === undefined ? null : valueAt(valueAt(step, "with"), action.input);
    const written = textOf(version);
    if (action === undefined || version === null || written === null) return [];
    return [{ subject: action.subject, says: { kind: "pinned", version: written }, from: "ci", ...this.#at(version) }];
  }

  image(node: ParsedNode | null): VersionStatement[] {
    const named = textOf(node) === null ? valueAt(node, "image") : node;
    const image = textOf(named);
    return named === null || image === null ? [] : imageVersions({ image, from: "ci", ...this.#at(named) });
  }

  #at(node: ParsedNode): Pick<VersionStatement, "folder" | "path" | "line"> {
    return { folder: this.#folder, path: this.#file.path, line: this.#file.lineAt(node.range[0]) };
  }
}

/** null where none is named; a folder that only the run knows counts as the repository's. */
function workingFolder(node: ParsedNode | null | undefined): string | null {
  const written = textOf(valueAt(valueAt(valueAt(node, "defaults"), "run"), "working-directory"));
  return written === null || written.includes("${{") ? null : (resolveWithin("", written) ?? null);
}
