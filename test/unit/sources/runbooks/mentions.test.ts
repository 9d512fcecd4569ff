import assert from "node:assert/strict";
import { mentionsIn, namedIn } from "../../../../src/sources/runbooks/mentions";
import { outlineMarkdown } from "../../../../src/sources/runbooks/outline";

describe("what words name by their form", () => {
  const nothing = { addresses: [], paths: [], alerts: [] };
  const cases: readonly (readonly [string, Partial<typeof nothing> | { addresses?: string[]; paths?: string[]; alerts?: string[] }])[] = [
    ["aws_db_instance.main", { addresses: ["aws_db_instance.main"] }],
    ["data.aws_ami.base", { addresses: ["data.aws_ami.base"] }],
    ["module.zone", { addresses: ["module.zone"] }],
    ["module.zone.aws_route53_record.www", { addresses: ["module.zone.aws_route53_record.www"] }],
    ["aws_instance.web[0]", { addresses: ["aws_instance.web"] }],
    ["terraform apply -target=aws_db_instance.main", { addresses: ["aws_db_instance.main"] }],
    ["terraform state rm 'aws_db_instance.main'.", { addresses: ["aws_db_instance.main"] }],
    ["infra/prod/rds.tf", { paths: ["infra/prod/rds.tf"] }],
    ["./infra/prod/", { paths: ["infra/prod"] }],
    ["infra/prod/**", { paths: ["infra/prod/**"] }],
    [".github/workflows/infra.yml", { paths: [".github/workflows/infra.yml"] }],
    ["cd infra/prod; ls", { paths: ["infra/prod"] }],
    ["HighLatency", { alerts: ["HighLatency"] }],
    ["KubePodCrashLooping, then CPUThrottlingHigh.", { alerts: ["KubePodCrashLooping", "CPUThrottlingHigh"] }],
    ["/etc/hosts", {}],
    ["https://acme.test/runbooks/x", {}],
    ["git@github.com:acme/shop.git", {}],
    ["../../etc/passwd", {}],
    ["~/.aws/credentials", {}],
    ["Restore", {}],
    ["AWS", {}],
    ["rds.tf", {}],
    ["kubectl get pods", {}],
    ["a".repeat(1000) + "/b", {}],
  ];
  for (const [text, named] of cases) {
    it(text.slice(0, 60), () => assert.deepEqual(namedIn(text), { ...nothing, ...named }));
  }
});

describe("what a runbook mentions", () => {
  const mentions = (text: string) => mentionsIn(outlineMarkdown(text, 1), "docs/runbooks/restore.md");

  it("comes from code and links, each once, and never from plain prose", () => {
    const text = "See HighLatency and infra/prod/x.tf.\n\n`HighLatency`, `HighLatency`, [rds](../../infra/prod/rds.tf#L3)\n\n```\nterraform plan -target=aws_db_instance.main\n```\n";
    assert.deepEqual(mentions(text), ["HighLatency", "infra/prod/rds.tf", "aws_db_instance.main"]);
  });

  it("resolves links from where the file lies, and knows none that lead elsewhere", () => {
    const links = ["layout.md", "../ops/x%20y.md?plain=1", "#steps", "../../../out.md", "https://acme.test", "command:x", "file:///etc/passwd", "//host/share", "%E0%A4%A.md", "../.."];
    assert.deepEqual(mentions(links.map((link) => `[a](${link})`).join("\n\n")), ["docs/runbooks/layout.md", "docs/ops/x y.md", "docs/runbooks/%E0%A4%A.md"]);
  });

  it("has an end", () => {
    assert.equal(mentions(Array.from({ length: 250 }, (_, index) => `\`a/b${String(index)}\``).join("\n")).length, 200);
  });
});
