import { folderOf, resolveWithin } from "../../base/path";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Use } from "../../model/outline";
import type { Block } from "../../model/place";
import type { YamlFile } from "../yaml/document";
import { openYaml } from "../yaml/document";
import type { Entry } from "../yaml/nodes";
import { entriesOf, linesOfEntry, textOf, valueAt } from "../yaml/nodes";

/** A CloudFormation or SAM template. */
export interface CloudFormationTemplate {
  readonly blocks: readonly CloudFormationResource[];
  /** The templates of the same repository that its resources are stacks of. */
  readonly uses: readonly Use[];
}

/** A resource of a template. */
export interface CloudFormationResource extends Block {
  /** `AWS::SQS::Queue`; null while it is not typed yet. */
  readonly type: string | null;
}

/** Which property of a resource names another template (AWS CLI documentation, `cloudformation package`). */
const nested: Readonly<Record<string, string>> = {
  "AWS::CloudFormation::Stack": "TemplateURL",
  "AWS::CloudFormation::StackSet": "TemplateURL",
  "AWS::Serverless::Application": "Location",
};

/** Reads the resources of a template, in YAML or JSON (AWS CloudFormation documentation, Template sections: Resources). */
export function readCloudFormation(path: string, text: string): Read<CloudFormationTemplate, Problem> {
  const { value: file, problems } = openYaml(path, text);
  const resources = entriesOf(valueAt(file.documents[0]?.contents, "Resources"));
  const blocks = resources.map((entry): CloudFormationResource => ({
    kind: "resource",
    address: `Resources.${entry.key}`,
    ...linesOfEntry(file, entry),
    type: textOf(valueAt(entry.value, "Type")),
  }));
  return { value: { blocks, uses: resources.flatMap((entry) => nestedStack(file, entry)) }, problems };
}

/** A path is seen from the template. An address is that of a bucket, and what is computed is not known. */
function nestedStack(file: YamlFile, { key, value }: Entry): Use[] {
  const type = textOf(valueAt(value, "Type")) ?? "";
  const node = Object.hasOwn(nested, type) ? valueAt(valueAt(value, "Properties"), nested[type] ?? "") : null;
  const written = textOf(node);
  if (node === null || written === null || /[:$\s]|^[/\\]|^$/.test(written)) return [];
  const target = resolveWithin(folderOf(file.path), written);
  return target === undefined ? [] : [{ address: `Resources.${key}`, line: file.lineAt(node.range[0]), target }];
}
