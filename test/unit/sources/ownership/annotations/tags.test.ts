import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import path from "node:path";
import { defaultOwnerTags } from "../../../../../src/model/ownerTag";
import { readOwnerTags } from "../../../../../src/sources/ownership/annotations/tags";
import type { TerraformReader } from "../../../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../../../src/sources/terraform/blocks";
import { processorTime } from "../../../processorTime";

let terraform: TerraformReader;
before(async () => {
  terraform = await openTerraformReader(path.join(__dirname, "..", "..", ".."));
});
after(() => terraform.dispose());

/** `tag=owner address :line`; a reference is `->name`, and what a provider adds ends in `for NAME`. */
function tagsIn(text: string, file = "infra/main.tf", names = defaultOwnerTags): string[] {
  return readOwnerTags(file, text, terraform.read(file, text).value, names).map(({ name, value, block, provider, source }) => {
    assert.deepEqual([source.kind, source.path], ["tags", file]);
    const owner = value.kind === "literal" ? value.owner : `->${value.to ?? "?"}`;
    return `${name}=${owner} ${block.address} :${source.line ?? "-"}${provider === null ? "" : ` for ${provider}`}`;
  });
}

function resource(...lines: readonly string[]): string {
  return ['resource "t" "n" {', ...lines.map((line) => `  ${line}`), "}"].join("\n");
}

describe("Terraform tags that name an owner", () => {
  const cases: readonly (readonly [name: string, text: string, tags: readonly string[]])[] = [
    ["in tags", resource("tags = {", "  Name = \"n\"", "  owner = \"@acme/platform\"", "}"), ["owner=@acme/platform t.n :4"]],
    ["on one line", resource('tags = { Name = "n", owner = "platform" }'), ["owner=platform t.n :2"]],
    ["in labels", resource("labels = {", "  team = \"data\"", "}"), ["team=data t.n :3"]],
    ["with a key in quotes", resource("tags = {", '  "Owner" = "data"', "}"), ["Owner=data t.n :3"]],
    ["with a colon", resource("tags = {", "  Owner : \"data\"", "}"), ["Owner=data t.n :3"]],
    ["owners before teams", resource("tags = {", "  team = \"a\"", "  owner = \"b\"", "}"), ["owner=b t.n :4", "team=a t.n :3"]],
    ["below a comment that looks like one", resource("tags = {", "  # owner = \"no\"", "  owner = \"a\"", "}"), ["owner=a t.n :4"]],
    ["behind a name that only ends like one", resource("tags = {", "  coowner = \"no\"", "  owner = \"a\"", "}"), ["owner=a t.n :4"]],
    ["of a module", 'module "m" {\n  source = "./m"\n  tags = { owner = "a" }\n}', ["owner=a module.m :3"]],
    ["in blocks of their own", resource("tag {", '  key = "Owner"', '  value = "a"', "  propagate_at_launch = true", "}", "tag {", '  key = "x"', '  value = "b"', "}"), ["Owner=a t.n :4"]],
    ["a reference", resource("tags = {", "  owner = var.team", "}"), ["owner=->var.team t.n :3"]],
    ["a reference with an index, among others", resource('tags = { owner = local.teams["a"].name, x = 1 }'), ['owner=->local.teams["a"].name t.n :2']],
    ["a reference inside a string", resource("tags = {", '  owner = "team-${var.team}" # note', "}"), ["owner=->? t.n :3"]],
    ["a reference alone in a string", resource("tags = {", '  owner = "${var.team}"', "}"), ["owner=->var.team t.n :3"]],
    ["a reference in a block of its own", resource("tag {", '  key = "Owner"', "  value = var.team", "}"), ["Owner=->var.team t.n :4"]],
    ["a calculation", resource('tags = { owner = format("%s-team", var.name) }'), ["owner=->? t.n :2"]],
    ["nothing that is no text", resource("tags = {", "  owner = 1", "  Owner = null", "  team = [\"a\"]", "  Team = \"\"", "}"), []],
    ["nothing that cannot be seen", resource("tags = {", '  owner = "a\u202Eb"', "}"), []],
    ["not in other attributes", resource("labels2 = { owner = \"a\" }", "owner = \"a\""), []],
    ["not in other blocks", 'data "t" "n" {\n  tags = { owner = "a" }\n}\nlocals {\n  tags = { owner = "a" }\n}', []],
    ["for all resources of a provider", 'provider "aws" {\n  default_tags {\n    tags = {\n      owner = "a"\n    }\n  }\n}', ["owner=a provider.aws :4 for aws"]],
    ["for all resources of a provider, as labels", 'provider "google" {\n  default_labels = {\n    owner = "a"\n  }\n}', ["owner=a provider.google :3 for google"]],
    ["not for all where the provider has an alias", 'provider "aws" {\n  alias = "west"\n  default_tags {\n    tags = { owner = "a" }\n  }\n}', ["owner=a provider.aws :4"]],
    ["with Windows line ends", resource("tags = {", "  owner = \"a\"", "}").replaceAll("\n", "\r\n"), ["owner=a t.n :3"]],
    ["in half-typed code", `${resource("tags = {", "  owner = \"a\"", "}")}\nresource "x" "y" {\n  a =\n`, ["owner=a t.n :3"]],
  ];
  for (const [name, text, tags] of cases) it(name, () => assert.deepEqual(tagsIn(text), tags));

  it("in Terraform's JSON syntax", () => {
    assert.deepEqual(tagsIn('{"resource": {"t": {"n": {\n"tags": {\n"owner": "a"}}}}}', "a.tf.json"), ["owner=a t.n :3"]);
    assert.deepEqual(tagsIn('{"provider": {"aws": {\n"default_tags": [{"tags": {\n"owner": "a"}}]}}}', "a.tf.json"), ["owner=a provider.aws :3 for aws"]);
  });

  it("only those of the names that count", () =>
    assert.deepEqual(tagsIn(resource('tags = { owner = "a", CostCenter = "b" }'), "main.tf", ["CostCenter"]), ["CostCenter=b t.n :2"]));

  it("the sample company tags all that it runs", () => {
    const file = "infra/prod/main.tf";
    assert.deepEqual(tagsIn(readFileSync(`test/fixtures/acme-shop/${file}`, "utf8"), file), ["owner=@acme/platform provider.aws :7 for aws"]);
  });

  it("10,000 resources and a long line end soon", () => {
    const text = `${resource(`tags = { ${"xowner = 1, ".repeat(20_000)} owner = "a" }`)}\n${`${resource('tags = { owner = "a" }')}\n`.repeat(10_000)}`;
    const file = { blocks: Array.from({ length: 10_000 }, (_, index) => ({
      kind: "resource", address: "t.n", labels: ["t", "n"], startLine: index * 3 + 1, endLine: index * 3 + 3, blocks: [],
      attributes: [{ name: "tags", line: index * 3 + 2, value: { kind: "object", entries: [{ key: "owner", value: { kind: "literal", value: "a" } }] } }],
    } as const)) };
    const spentMs = processorTime();
    assert.equal(readOwnerTags("a.tf", text, file, defaultOwnerTags).length, 10_000);
    const spent = spentMs();
    assert.ok(spent < 2000, `took ${spent} ms`);
  });
});
