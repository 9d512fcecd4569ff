import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Block } from "../../model/place";
import { openYaml } from "../yaml/document";
import { entriesOf, linesOfEntry, textOf, valueAt } from "../yaml/nodes";

/** A service of a Compose file. */
export interface ComposeService extends Block {
  readonly name: string;
  /** As written, variables unresolved; null when it is built from a folder. */
  readonly image: string | null;
}

/** Reads the services of a Compose file (Compose Specification, services). */
export function readCompose(path: string, text: string): Read<readonly ComposeService[], Problem> {
  const { value: file, problems } = openYaml(path, text);
  const services = entriesOf(valueAt(file.documents[0]?.contents, "services"));
  return {
    value: services.map((entry): ComposeService => ({
      kind: "service",
      address: `services.${entry.key}`,
      ...linesOfEntry(file, entry),
      name: entry.key,
      image: textOf(valueAt(entry.value, "image")),
    })),
    problems,
  };
}
