import assert from "node:assert/strict";
import { readDockerfile } from "../../../../src/sources/manifests/dockerfile";
import { processorTime } from "../../processorTime";

function stages(text: string): string[] {
  return readDockerfile(text).value.map(({ address, startLine, endLine, from }) => `${address} ${startLine}-${endLine} ${from}`);
}

describe("Dockerfile", () => {
  const texts: [name: string, text: string, expected: string[]][] = [
    ["a stage", "FROM node:20\nRUN npm ci\n", ["stages.0 1-2 node:20"]],
    ["named and numbered stages", "ARG V=20\nFROM node:$V AS build\nRUN x\n\n# runs it\nFROM --platform=linux/amd64 build\nCMD y\n\n# end\n", ["stages.build 2-3 node:$V", "stages.1 6-7 build"]],
    ["lower case", "from a as b\nrun x\n", ["stages.b 1-2 a"]],
    ["continued lines, also over comments and blank lines", "FROM a\nRUN x \\\n  # no\n\n  FROM y\nFROM b\n", ["stages.0 1-5 a", "stages.1 6-6 b"]],
    ["a continued header", "FROM a \\\n  AS b\nRUN x\n", ["stages.b 1-3 a"]],
    ["a continued line at the end", "FROM a\nRUN x \\\n\n# y\n", ["stages.0 1-2 a"]],
    ["another escape character", "# escape=`\nFROM a\nRUN x `\n  FROM y\nFROM b\\\n", ["stages.0 2-4 a", "stages.1 5-5 b\\"]],
    ["heredocs", "FROM a\nRUN <<EOF\nFROM x\nEOF\nCOPY <<-'A' <<B /\nFROM y\n  A\nFROM z\nB\nFROM b\n", ["stages.0 1-9 a", "stages.1 10-10 b"]],
    ["a heredoc without an end", "FROM a\nRUN <<EOF\nFROM b\n", ["stages.0 1-2 a", "stages.1 3-3 b"]],
    ["Windows line ends", "FROM a\r\nRUN x\r\n\r\nFROM b\r\n", ["stages.0 1-2 a", "stages.1 4-4 b"]],
    ["a header that is just begun", "FROM\nRUN x\nFROM a\n", ["stages.0 3-3 a"]],
    ["nothing", "", []],
  ];
  for (const [name, text, expected] of texts) it(name, () => assert.deepEqual(stages(text), expected));

  it("text made to hurt takes no longer than other text", () => {
    for (const line of ["RUN <<A\n", "RUN x \\\n", "FROM a\n", "RUN <<A <<A <<A\n A\n"]) {
      const spentMs = processorTime();
      readDockerfile(line.repeat(30_000));
      assert.ok(spentMs() < 2000, line);
    }
  });
});
