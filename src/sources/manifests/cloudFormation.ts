import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Block } from "../../model/place";
import { openYaml } from "../yaml/document";
import { entriesOf, linesOfEntry, textOf, valueAt } from "../yaml/nodes";

/** A resource of a CloudFormation or SAM template. */
export interface CloudFormationResource extends Block {
  /** `AWS::SQS::Queue`; null while it is not typed yet. */
  readonly type: string | null;
}

/** Reads the resources of a template, in YAML or JSON (AWS CloudFormation documentation, Template sections: Resources). */
export function readCloudFormation(path: string, text: string): Read<readonly CloudFormationResource[], Problem> {
  const { value: file, problems } = openYaml(path, text);
  const resources = entriesOf(valueAt(file.documents[0]?.contents, "Resources"));
  return {
    value: resources.map((entry): CloudFormationResource => ({
      kind: "resource",
      address: `Resources.${entry.key}`,
      ...linesOfEntry(file, entry),
      type: textOf(valueAt(entry.value, "Type")),
    })),
    problems,
  };
}
