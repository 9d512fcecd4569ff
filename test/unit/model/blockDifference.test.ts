import assert from "node:assert/strict";
import fc from "fast-check";
import type { ComparedBlock } from "../../../src/model/blockDifference";
import { blockDifferences, comparedText, withMoves } from "../../../src/model/blockDifference";

/** `name=text` each, a line apart. */
function blocks(...written: readonly string[]): ComparedBlock[] {
  return written.map((one, index) => {
    const [address = "", text = ""] = one.split("=");
    return { kind: "resource", address, line: index + 1, text };
  });
}

const said = (before: readonly string[], after: readonly string[]): readonly string[] =>
  blockDifferences(blocks(...before), blocks(...after)).map(({ change, address, line }) => `${change} ${address}:${line}`);

describe("the blocks of a file on two sides", () => {
  const cases: readonly (readonly [string, readonly string[], readonly string[], readonly string[]])[] = [
    ["nothing became of those that only stand elsewhere", ["a=1", "b=1"], ["b=1", "a=1"], []],
    ["added, changed and removed ones", ["a=1", "b=1"], ["a=2", "c=1"], ["changed a:1", "added c:2", "removed b:2"]],
    ["a namesake that came beside another", ["locals=1"], ["locals=2", "locals=1"], ["added locals:1"]],
    ["a namesake that went", ["locals=1", "locals=2"], ["locals=2"], ["removed locals:1"]],
    ["a file that came", [], ["a=1"], ["added a:1"]],
  ];
  for (const [title, before, after, expected] of cases) it(`tells ${title}`, () => assert.deepEqual(said(before, after), expected));

  it("compares text without regard to white space alone", () => {
    assert.equal(comparedText(["a  {", "\tb = 1", "}\r"]), comparedText(["a {", "  b = 1", "}"]));
    assert.notEqual(comparedText(["a = 1"]), comparedText(["a = 11"]));
  });

  it("tells of added and removed blocks exactly by how many more or fewer there are of an address", () => {
    const side = fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.constantFrom("1", "2")).map(([address, text]) => `${address}=${text}`), { maxLength: 8 });
    const count = (list: readonly string[], address: string): number => list.filter((one) => one.startsWith(`${address}=`)).length;
    fc.assert(fc.property(side, side, (before, after) => {
      const found = blockDifferences(blocks(...before), blocks(...after));
      for (const address of ["a", "b", "c"]) {
        const of = (change: string): number => found.filter((one) => one.address === address && one.change === change).length;
        assert.equal(of("added") - of("removed"), count(after, address) - count(before, address));
        assert.ok(of("added") === 0 || of("removed") === 0);
      }
    }));
  });
});

describe("a block that went from one file to another", () => {
  const file = (path: string, before: readonly string[], after: readonly string[]) => {
    const sides = { before: blocks(...before), after: blocks(...after) };
    return { path, ...sides, differences: blockDifferences(sides.before, sides.after) };
  };
  const moves = (...files: readonly ReturnType<typeof file>[]): readonly string[] =>
    [...withMoves(files)].flatMap(([path, differences]) => differences.map(({ change, address, from }) => `${path} ${change} ${address}${from === null ? "" : ` from ${from}`}`));

  it("moved where it is as it was", () => {
    assert.deepEqual(moves(file("a.tf", ["x=1"], []), file("b.tf", [], ["x=1"])), ["b.tf moved x from a.tf"]);
  });

  it("came and went where it is not, and moved once where it came twice", () => {
    assert.deepEqual(moves(file("a.tf", ["x=1"], []), file("b.tf", [], ["x=2"])), ["a.tf removed x", "b.tf added x"]);
    assert.deepEqual(moves(file("a.tf", ["x=1"], []), file("b.tf", [], ["x=1"]), file("c.tf", [], ["x=1"])), ["b.tf moved x from a.tf", "c.tf added x"]);
  });
});
