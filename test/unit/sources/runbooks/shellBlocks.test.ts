import assert from "node:assert/strict";
import { outlineMarkdown } from "../../../../src/sources/runbooks/outline";
import { shellBlocksIn } from "../../../../src/sources/runbooks/shellBlocks";

/** @param expected first line, last line, then the lines as they can be typed. */
function check(name: string, text: string, ...expected: readonly (readonly [number, number, ...string[]])[]): void {
  it(name, () => {
    const blocks = shellBlocksIn(outlineMarkdown(text, 1));
    assert.deepEqual(blocks.map(({ line, endLine, lines }) => [line, endLine, ...lines]), expected);
  });
}

describe("the blocks of a runbook that a shell takes", () => {
  check("as they are written", "# R\n\n```sh\n# first\nls\n\npwd\n```\n", [4, 7, "# first", "ls", "", "pwd"]);
  for (const language of ["bash", "Shell", "console", "zsh title=x", "powershell", "pwsh"]) check(`in ${language}`, `\`\`\`${language}\nls\n\`\`\`\n`, [2, 2, "ls"]);
  check("in a list, without its indentation", "1. Do\n\n   ```sh\n   if true; then\n     ls\n   fi\n   ```\n", [4, 6, "if true; then", "  ls", "fi"]);
  check("without a language, where a prompt tells", "```\n$ ls\n```\n\n```\nls\n```\n", [2, 2, "ls"]);
  check("without prompts, and without what was answered", "```console\n$ kubectl get pods\nNAME   READY\nworker 1/1\n$ kubectl delete pod \\\n>   worker\npod deleted\n```\n", [
    2, 7, "kubectl get pods", "", "", "kubectl delete pod \\", "  worker", "",
  ]);
  check("with the prompt of PowerShell", "```powershell\nPS C:\\Users\\dana> Get-Item x\n```\n", [2, 2, "Get-Item x"]);
  check("not in other languages, and not when empty", "```yaml\na: b\n```\n\n```sh\n\n```\n\n```sql\nselect 1\n```\n");
  check("not when they are scripts", `\`\`\`sh\n${"ls\n".repeat(61)}\`\`\`\n\n\`\`\`sh\n${"x".repeat(1_001)}\n\`\`\`\n`);
  it("have an end", () => assert.equal(shellBlocksIn(outlineMarkdown("```sh\nls\n```\n\n".repeat(80), 1)).length, 60));
});
