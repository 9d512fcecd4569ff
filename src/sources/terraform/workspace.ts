import type { TerraformBody, TerraformValue } from "./file";

/** Where a `terraform` block names workspaces: `cloud { workspaces { … } }` and `backend "remote" { workspaces { … } }`. */
const places = [["cloud"], ["backend", "remote"]];

/**
 * The workspaces that a `terraform` block names, written out. With `tags`, `prefix` or `project` a run chooses one, and none
 * is named (Terraform documentation, HCP Terraform Settings and Remote Backend).
 */
export function workspacesOf(terraform: TerraformBody): readonly string[] {
  return places
    .flatMap((place) => inside(terraform, place))
    .flatMap((body) => inside(body, ["workspaces"]))
    .flatMap((body) => body.attributes)
    .flatMap(({ name, value }) => (name === "name" && value.kind === "literal" && typeof value.value === "string" ? [value.value] : []));
}

/** The blocks of a type and labels in a body. In the JSON syntax they are attributes, and labels nested keys. */
function inside(body: TerraformBody, [type = "", ...labels]: readonly string[]): readonly TerraformBody[] {
  const blocks = body.blocks.filter((block) => block.type === type && block.labels.join() === labels.join());
  const objects = body.attributes.filter(({ name }) => name === type).flatMap(({ value }) => bodiesOf(value));
  const [label, ...deeper] = labels;
  return [...blocks, ...(label === undefined ? objects : objects.flatMap((object) => inside(object, [label, ...deeper])))];
}

function bodiesOf(value: TerraformValue): TerraformBody[] {
  if (value.kind === "list") return value.items.flatMap(bodiesOf);
  if (value.kind !== "object") return [];
  return [{ blocks: [], attributes: value.entries.flatMap(({ key, value: held }) => (key === null ? [] : [{ name: key, line: 1, value: held }])) }];
}
