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
  const mentions = (text: string) => mentionsIn(outlineMarkdown(text, 1)).map(({ text: name, kind, line }) => `${String(line)} ${kind} ${name}`);

  it("comes from code, each once, and never from plain prose or links", () => {
    const text = "See HighLatency and infra/prod/x.tf.\n\n`HighLatency`, `HighLatency`, [rds](../../infra/prod/rds.tf#L3)\n\n```\nls\nterraform plan -target=aws_db_instance.main\n```\n";
    assert.deepEqual(mentions(text), ["3 alert HighLatency", "7 address aws_db_instance.main"]);
  });

  it("tells workflows from other paths, and knows files by their name where they are set apart", () => {
    assert.deepEqual(mentions("`.github/workflows/infra.yml` and `infra/prod/rds.tf`,\n`rds.tf` and `Dockerfile`, not `main` or `v1.2.3`\n\n```\ncat rds.json\n```\n"), [
      "1 workflow .github/workflows/infra.yml", "1 path infra/prod/rds.tf", "2 name rds.tf", "2 name Dockerfile",
    ]);
  });

  it("has an end", () => {
    assert.equal(mentions(Array.from({ length: 250 }, (_, index) => `\`a/b${String(index)}\``).join("\n")).length, 200);
    assert.equal(mentions(`\`\`\`\n${Array.from({ length: 250 }, (_, index) => `a/b${String(index)}`).join("\n")}\n\`\`\``).length, 200);
  });
});
