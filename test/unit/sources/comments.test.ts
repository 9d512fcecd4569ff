import assert from "node:assert/strict";
import type { System } from "../../../src/model/place";
import type { CommentSyntax } from "../../../src/sources/comments";
import { commentsIn, commentSyntax } from "../../../src/sources/comments";

describe("how a file writes its comments", () => {
  const cases: readonly (readonly [path: string, system: System, syntax: CommentSyntax | null])[] = [
    ["a/main.tf", "terraform", "hcl"], ["a.tofu", "terraform", "hcl"], ["terragrunt.hcl", "terragrunt", "hcl"], ["docker-bake.hcl", "docker", "hcl"],
    ["a.tfvars", "terraform", null], [".terraform.lock.hcl", "terraform", null], ["main.tf.json", "terraform", null],
    ["ci.yml", "github-actions", "yaml"], ["a.yaml", "kubernetes", "yaml"], [".gitlab-ci.yml", "gitlab-ci", "yaml"],
    ["Dockerfile.web", "docker", "dockerfile"], ["docker-bake.json", "docker", null], ["Jenkinsfile", "jenkins", null],
  ];
  for (const [path, system, syntax] of cases) it(`${path}: ${syntax ?? "not at all"}`, () => assert.equal(commentSyntax(path, system), syntax));
});

describe("comments on lines of their own", () => {
  const cases: readonly (readonly [name: string, syntax: CommentSyntax, text: string, comments: readonly string[]])[] = [
    ["of Terraform", "hcl", "# a\n  // b\n\nx = 1 # no\n## c", ["1 a", "2 b", "5 c"]],
    ["of Terraform, over several lines", "hcl", "/* a\n * b\n */\n/** c */\nx = 1\n/* d", ["1 a", "2 b", "3 ", "4 c", "6 d"]],
    ["but not in a heredoc", "hcl", "x = <<-EOT\n  # no\n  EOT\n# a\ny = <<END\n# no\nEND\n# b", ["4 a", "8 b"]],
    ["and a heredoc that never ends hides nothing", "hcl", "x = <<EOT\n# a", ["2 a"]],
    ["of YAML", "yaml", "# a\nx: 1 # no\n  # b\n---\n# c\n- {\n # d\n}", ["1 a", "3 b", "5 c", "7 d"]],
    ["but not in a block scalar or a string", "yaml", "x: |\n  # no\n  b\n# a\ny: >-\n  # no\n\nz: \"b\n  # no\"\n# b\n", ["4 a", "10 b"]],
    ["of templated YAML", "yaml", "# a\n{{- if .Values.x }}\nx: {{ .y }}\n# b\n{{- end }}\n", ["1 a", "4 b"]],
    ["of a Dockerfile, also between continued lines", "dockerfile", "# a\nFROM x\nRUN b \\\n  # c\n  d // no\n", ["1 a", "4 c"]],
    ["but not in a Dockerfile's heredoc", "dockerfile", "RUN <<EOF cat <<'END'\n# no\nEOF\n# no\nEND\n# a", ["6 a"]],
    ["with Windows line ends and a byte order mark", "yaml", "\uFEFF# a\r\nx: 1\r\n# b\r\n", ["1 a", "3 b"]],
    ["with Windows line ends and a byte order mark, in Terraform", "hcl", "\uFEFF# a\r\nx = <<E\r\n# no\r\nE\r\n# b\r\n", ["1 a", "5 b"]],
    ["in nothing", "yaml", "", []],
  ];
  for (const [name, syntax, text, comments] of cases) {
    it(name, () => assert.deepEqual(commentsIn(text, syntax).map((comment) => `${comment.line} ${comment.text}`), comments));
  }
});
