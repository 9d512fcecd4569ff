import assert from "node:assert/strict";
import { changedLines } from "../../../src/present/changedLines";

function check(name: string, removed: readonly string[], inserted: readonly string[], expected: string): void {
  it(name, () => assert.equal(changedLines({ removed, inserted }), expected));
}

describe("a change in a line", () => {
  check("one new line", [], ["/infra/ @acme/platform"], "+ /infra/ @acme/platform");
  check("one that goes", ["/gone/ @acme/old"], [], "- /gone/ @acme/old");
  check("what is new before what goes", ["/infra/ @acme/old"], ["/infra/ @acme/platform"], "+ /infra/ @acme/platform · and 1 line more");
  check("without indents and empty lines", [], ["", "  - { name: restore-test }", "sprint: {}", "c: 1"], "+ - { name: restore-test } · and 2 lines more");
  check("nothing", [], [""], "");
});
