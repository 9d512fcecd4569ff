import assert from "node:assert/strict";
import type { OwnerTag, OwnerTagValue } from "../../../src/model/ownerTag";
import { tagClaims, tagReferences } from "../../../src/model/ownerTag";
import type { Block, BlockKind } from "../../../src/model/place";

function block(kind: BlockKind, address: string, startLine: number): Block {
  return { kind, address, startLine, endLine: startLine + 5 };
}

const literal = (owner: string): OwnerTagValue => ({ kind: "literal", owner });
const queue = block("resource", "aws_sqs_queue.orders", 10);
const provider = block("provider", "provider.aws", 1);

function tag(name: string, value: OwnerTagValue, about: Block, path = "infra/main.tf"): OwnerTag {
  return { name, value, block: about, provider: about.kind === "provider" ? "aws" : null, source: { kind: "tags", path, line: about.startLine + 2 } };
}

const tags: readonly OwnerTag[] = [
  tag("owner", literal("@default"), provider),
  tag("team", literal("@team"), provider),
  tag("owner", literal("@elsewhere"), provider, "other/main.tf"),
  tag("owner", literal("@own"), queue),
  tag("team", { kind: "reference", to: "var.team" }, block("resource", "aws_s3_bucket.a", 30)),
];

describe("whom tags name for a block", () => {
  const cases: readonly (readonly [name: string, path: string, about: Block | null, owners: readonly string[], references: readonly string[]])[] = [
    ["its own before its provider's, which it replaces by name", "infra/main.tf", queue, ["@own 12", "@team 3"], []],
    ["its provider's, from another file of the folder", "infra/rds.tf", block("resource", "aws_db_instance.main", 1), ["@default 3", "@team 3"], []],
    ["nobody's in another folder", "infra/prod/rds.tf", block("resource", "aws_db_instance.main", 1), [], []],
    ["not for another provider's resources", "infra/dns.tf", block("resource", "google_dns_record_set.a", 1), [], []],
    ["not for what is no resource", "infra/main.tf", block("module", "module.aws_x", 50), [], []],
    ["a reference stands as one, in place of its provider's tag", "infra/main.tf", block("resource", "aws_s3_bucket.a", 30), ["@default 3"], ["var.team 32"]],
    ["the provider itself", "infra/main.tf", provider, ["@default 3", "@team 3"], []],
    ["no block", "infra/main.tf", null, [], []],
  ];
  for (const [name, path, about, owners, references] of cases) {
    it(name, () => {
      assert.deepEqual(tagClaims(tags, path, about).map(({ owner, source }) => `${owner} ${source.line ?? "-"}`), owners);
      assert.deepEqual(tagReferences(tags, path, about).map(({ value, source }) => `${value.kind === "reference" ? (value.to ?? "-") : "?"} ${source.line ?? "-"}`), references);
    });
  }
});
