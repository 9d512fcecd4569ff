import assert from "node:assert/strict";
import type { VersionStatement } from "../../../../../src/model/versionDrift";
import { isMiseFile, miseVersions } from "../../../../../src/sources/drift/versions/mise";

function check(name: string, text: string, expected: readonly string[]): void {
  it(name, () => {
    const { value, problems } = miseVersions("infra/mise.toml", text);
    assert.deepEqual([...value.map(textOf), ...problems.map(({ message }) => message.key)], expected);
  });
}

function textOf({ subject, says, line, folder, from }: VersionStatement): string {
  assert.deepEqual([folder, from], ["infra", "file"]);
  return `${line} ${subject} ${says.kind === "pinned" ? says.version : says.kind}`;
}

describe("versions in mise.toml", () => {
  check("one each", '[tools]\nterraform = "1.9.8"\nnode = "22"\nkubectl = "1.30"\n', ["2 terraform 1.9.8", "3 node 22"]);
  check("the first of several", '[env]\nX = "1"\n[tools]\npython = ["3.12.7", "3.11"]\n', ["4 python 3.12.7"]);
  check("with options", '[tools]\n"core:go" = { version = "1.23.4", os = ["linux"] }\n', ["2 go 1.23.4"]);
  check("in a table of its own", '[tools.node]\nversion = "22.11.0"\n', ["1 node 22.11.0"]);
  check("what is no version is kept as it stands", '[tools]\nnode = "lts"\n', ["2 node lts"]);
  check("no tools", 'min_version = "2024.1"\n', []);
  check("tools of another kind", "[tools]\nnode = 22\nruby = []\n", []);
  check("no TOML", "[tools\nnode = 22", ["version.notToml"]);
  check("tools that are no table", 'tools = "node"\n', ["version.notToml"]);
  check("deep nesting", `[tools]\nnode = ${"[".repeat(500)}${"]".repeat(500)}\n`, ["version.notToml"]);

  it("is known by its name", () => assert.deepEqual(["a/mise.toml", ".mise.toml", "mise.local.toml", "xmise.toml"].map(isMiseFile), [true, true, false, false]));
});
