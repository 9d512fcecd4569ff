import assert from "node:assert/strict";
import fc from "fast-check";
import type { MessageKey } from "../../../../src/model/message";
import { readModulesManifest } from "../../../../src/sources/terraform/modulesManifest";

interface Case {
  readonly name: string;
  readonly text: string;
  /** `key folder` of each, with `local` where it is. */
  readonly modules?: readonly string[];
  readonly problems?: readonly MessageKey[];
  readonly path?: string;
}

function check({ name, text, modules = [], problems = [], path = "infra/prod/.terraform/modules/modules.json" }: Case): void {
  it(name, () => {
    const read = readModulesManifest(path, text);
    assert.deepEqual(read.value.map(({ key, folder, isLocal }) => `${key} ${folder}${isLocal ? " local" : ""}`), modules);
    assert.deepEqual(read.problems.map(({ message, line }) => [message.key, line]), problems.map((key) => [key, null]));
  });
}

const manifest = (...modules: unknown[]): string => JSON.stringify({ Modules: modules });

describe("the modules that terraform init has installed", () => {
  const cases: Case[] = [
    {
      name: "local ones, remote ones, and the root, which is none",
      text: manifest(
        { Key: "", Source: "", Dir: "." },
        { Key: "network", Source: "../../modules/network", Dir: "../../modules/network" },
        { Key: "cluster", Source: "registry.terraform.io/acme/cluster/aws", Version: "1.2.3", Dir: ".terraform/modules/cluster" },
        { Key: "cluster.nodes", Source: "./nodes", Dir: ".terraform/modules/cluster/nodes" },
      ),
      modules: ["network modules/network local", "cluster infra/prod/.terraform/modules/cluster", "cluster.nodes infra/prod/.terraform/modules/cluster/nodes"],
    },
    { name: "of a root that is the repository's", path: ".terraform/modules/modules.json", text: manifest({ Key: "a", Source: "./a", Dir: "a" }), modules: ["a a local"] },
    { name: "with Windows separators", text: manifest({ Key: "a", Source: ".\\a", Dir: "..\\a" }), modules: ["a infra/a local"] },
    { name: "without a source", text: manifest({ Key: "a", Dir: "a" }), modules: ["a infra/prod/a"] },
    { name: "a key that stands twice, the last of which counts", text: manifest({ Key: "a", Source: "./a", Dir: "a" }, { Key: "a", Source: "./b", Dir: "b" }), modules: ["a infra/prod/b local"] },
    { name: "none outside the repository", text: manifest({ Key: "a", Source: "../../../a", Dir: "../../../a" }, { Key: "b", Source: "./b", Dir: "/etc" }, { Key: "c", Source: "./c", Dir: "C:\\c" }) },
    { name: "what is wrong is counted, and the rest is read", text: manifest(null, { Key: 1, Dir: "a" }, { Key: "b" }, { Key: "c", Source: "./c", Dir: "c" }), modules: ["c infra/prod/c local"], problems: ["terraform.moduleEntries"] },
    { name: "names that every object has", text: '{"Modules": [{"Key": "__proto__", "Source": "./a", "Dir": "constructor", "__proto__": {"Dir": "b"}}]}', modules: ["__proto__ infra/prod/constructor local"] },
    { name: "no list", text: '{"Modules": {}}', problems: ["terraform.modulesManifest"] },
    { name: "no object", text: "[]", problems: ["terraform.modulesManifest"] },
    { name: "broken off", text: '{"Modules": [', problems: ["terraform.modulesManifest"] },
    { name: "nothing", text: "", problems: ["terraform.modulesManifest"] },
    { name: "nested deep", text: "[".repeat(200_000), problems: ["terraform.modulesManifest"] },
    { name: "too large", text: " ".repeat(2 ** 20 + 1), problems: ["file.tooLarge"] },
    { name: "a path that is too short for a manifest", path: "modules.json", text: manifest({ Key: "a", Source: "./a", Dir: "a" }), modules: ["a a local"] },
  ];
  cases.forEach(check);

  it("a source is never kept", () => {
    const { value } = readModulesManifest("m/.terraform/modules/modules.json", manifest({ Key: "a", Source: "git::https://token@git.acme.test/a.git", Dir: ".terraform/modules/a" }));
    assert.equal(value.length, 1);
    assert.ok(!JSON.stringify(value).includes("token"));
  });

  it("whatever the text holds, folders stay in the repository and nothing is thrown", () => {
    const entry = fc.record({ Key: fc.oneof(fc.string(), fc.constant(null)), Source: fc.string(), Dir: fc.array(fc.constantFrom("..", ".", "", "a", "\\", "/", "\0", "..\\..")).map((parts) => parts.join("/")) }, { requiredKeys: [] });
    fc.assert(fc.property(fc.array(fc.oneof(entry, fc.jsonValue())), (entries) => {
      for (const { folder } of readModulesManifest("a/.terraform/modules/modules.json", manifest(...entries)).value) assert.ok(!folder.split("/").includes(".."));
    }));
  });
});
