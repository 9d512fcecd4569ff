import assert from "node:assert/strict";
import fc from "fast-check";
import { singleCommands } from "../../../src/model/singleCommand";

/** `expected`: the numbers of the lines, from 1, that are commands by themselves. */
function check(name: string, lines: readonly string[], expected: readonly number[]): void {
  it(name, () => {
    const found = singleCommands({ line: 11, endLine: 10 + lines.length, lines });
    assert.deepEqual(found.map(({ line }) => line - 10), expected);
    assert.deepEqual(found.map(({ text }) => text), expected.map((line) => lines[line - 1]?.trim()));
  });
}

describe("the commands of a block that stand alone", () => {
  check("the only line", ["kubectl -n shop get pods"], [1]);
  check("one after the other", ["terraform init", "terraform plan"], [1, 2]);
  check("without comments and blank lines", ["# look first", "", "terraform plan"], [3]);
  check("a comment that ends in a mark continues nothing", ["# use a \\", "make"], [2]);
  check("none that goes on below, nor where it goes on", ["aws rds restore \\", "  --source shop \\", "  --target new", "aws rds wait"], [4]);
  check("no pipe that goes on", ["kubectl get pods |", "grep worker", "kubectl top pods"], [3]);
  check("nor one that begins with its pipe", ["kubectl get pods", "| grep worker"], [1]);
  check("no list that goes on", ["make plan &&", "make apply"], []);
  check("no PowerShell that goes on", ["Get-Item `", "  -Path x", "Get-Date"], [3]);
  check("no here document, and nothing after it", ["ls", "cat <<EOF > values", "a: 1", "EOF", "ls"], [1]);
  check("a here string", ["grep x <<< \"$Y\"", "ls"], [1, 2]);
  check("no open quote, and nothing after it", ["ls", "echo 'a", "rm -rf b'"], [1]);
  check("quotes in quotes", ["echo \"it's\" 'a \"b' \\'", "ls"], [1, 2]);
  check("no loop over lines", ["for x in a b; do", "  rm $x", "done", "ls"], []);
  check("a loop on one line", ["for x in a b; do echo $x; done", "ls"], [1, 2]);
  check("no choice over lines", ["ls", "if true; then", "  rm x", "fi"], [1]);
  check("a choice on one line", ["if [ -f x ]; then rm x; fi"], [1]);
  check("no function over lines", ["go() {", "  rm x", "}"], []);
  check("words that only look like a loop's", ["echo for you", "make for-all", "git checkout if", "echo done"], [1, 2, 3, 4]);

  it("are always lines of the block, each once, on their own line", () => {
    fc.assert(fc.property(fc.array(fc.string({ unit: "binary", maxLength: 12 }), { minLength: 1, maxLength: 8 }), (lines) => {
      const found = singleCommands({ line: 1, endLine: lines.length, lines });
      assert.equal(new Set(found.map(({ line }) => line)).size, found.length);
      for (const { line, text } of found) assert.equal(lines[line - 1]?.trim(), text);
    }));
  });
});
