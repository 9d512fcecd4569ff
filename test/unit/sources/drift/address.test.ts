import assert from "node:assert/strict";
import fc from "fast-check";
import { blockAddress, maxAddressLength, moduleNames } from "../../../../src/sources/drift/address";

function checkModule(address: string, names: readonly string[] | null): void {
  it(`the module ${JSON.stringify(address)} is ${names === null ? "none" : `[${names.join(", ")}]`}`, () => assert.deepEqual(moduleNames(address), names));
}

function checkBlock(address: string, expected: string | null): void {
  it(`the resource ${address} is ${expected ?? "none"}`, () => {
    const block = blockAddress(address);
    assert.equal(block && [...block.modulePath, block.mode, block.type, block.name].join(" "), expected);
  });
}

describe("addresses of modules", () => {
  checkModule("", []);
  checkModule("module.a", ["a"]);
  checkModule("module.a.module.b", ["a", "b"]);
  checkModule("module.a[0].module.b[12]", ["a", "b"]);
  checkModule(String.raw`module.a["x.y]\""].module.b[0]`, ["a", "b"]);
  checkModule('module.a["module.x"].module.b["].module.c["]', ["a", "b"]);
  checkModule('module.a["two\nlines"]', ["a"]);
  checkModule(String.raw`module.a["end\\"]`, ["a"]);
  checkModule("module.with-dash_and_9", ["with-dash_and_9"]);
  checkModule("module.é", ["é"]);
  checkModule("module.module", ["module"]);
  checkModule("module.a.module.module.module.b", ["a", "module", "b"]);
  for (const broken of [
    "a", "module", "module.", "module.a.", "module..b", "module.9", "module.a.b", "module.a[", "module.a[]", "module.a[x]", 'module.a["x]', "module.a[1.5]", "module.a[*]",
    String.raw`module.a["end\"]`, " module.a", "module.a ", "module.a\n", "module.a[0][1]", "module.amodule.b", "MODULE.a", "a.module.b", "module.a[0]module.b",
  ]) checkModule(broken, null);
});

describe("addresses of resources", () => {
  checkBlock("aws_instance.web", "managed aws_instance web");
  checkBlock("aws_instance.web[3]", "managed aws_instance web");
  checkBlock('aws_instance.web["a.b"]', "managed aws_instance web");
  checkBlock("data.aws_ami.x", "data aws_ami x");
  checkBlock("aws_instance.data", "managed aws_instance data");
  checkBlock('module.a["k"].module.b.data.aws_ami.x[0]', "a b data aws_ami x");
  for (const broken of ["", "aws_instance", "aws_instance.web.id", "module.a", "module.a.", "module.a.x", "data.a.b.c", "data.aws_ami", "aws_instance.web[", "aws_instance..web"]) checkBlock(broken, null);
  it("longer than anybody writes is none, and takes no time", () => {
    assert.equal(blockAddress(`${"module.a.".repeat(maxAddressLength)}x.y`), null);
    assert.equal(moduleNames("module.a[".repeat(1000)), null);
  });
});

const identifier = fc.stringMatching(/^[a-z_][a-z0-9_-]{0,8}$/);
const text = fc.string({ unit: fc.constantFrom("a", ".", "]", "[", '"', "\\", "module", " ", "\n", "é", "$"), maxLength: 12 });
const key = fc.oneof(fc.constant(""), fc.nat(99).map((index) => `[${index}]`), text.map((value) => `["${value.replaceAll(/["\\]/g, String.raw`\$&`)}"]`));
const step = fc.tuple(identifier, key);

describe("addresses of any shape", () => {
  it("give back the names that they were made of, whatever their keys hold", () => {
    fc.assert(fc.property(fc.array(step, { maxLength: 6 }), step, identifier, fc.boolean(), (steps, [name, index], type, isData) => {
      fc.pre(type !== "module" && type !== "data");
      const modules = steps.map(([own, its]) => `module.${own}${its}`).join(".");
      const names = steps.map(([own]) => own);
      assert.deepEqual(moduleNames(modules), names);
      const resource = `${modules === "" ? "" : `${modules}.`}${isData ? "data." : ""}${type}.${name}${index}`;
      assert.deepEqual(blockAddress(resource), { modulePath: names, mode: isData ? "data" : "managed", type, name });
    }));
  });

  it("are refused as soon as anything stands behind them", () => {
    fc.assert(fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), fc.constantFrom(".", "]", "[", '"', "[0][0]", " ", ".x"), (steps, more) => {
      const modules = steps.map(([own, its]) => `module.${own}${its}`).join(".");
      assert.equal(moduleNames(modules + more), null);
    }));
  });

  it("never stop the reader", () => {
    fc.assert(fc.property(fc.oneof(fc.string(), text), (any) => {
      for (const names of [moduleNames(any), blockAddress(any)?.modulePath ?? null]) assert.ok(names === null || names.every((name) => name !== ""));
    }));
  });
});
