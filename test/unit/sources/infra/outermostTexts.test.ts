import assert from "node:assert/strict";
import fc from "fast-check";
import { outermostTexts } from "../../../../src/sources/infra/outermostTexts";

/** What a whole parser makes of the same object. Braces and quotes are in it, but nothing that JSON must write as an escape. */
const part = fc.array(fc.constantFrom("a", "{", "}", "[", ":", ",", " "), { maxLength: 4 }).map((letters) => letters.join(""));
const value = fc.oneof(part, fc.integer(), fc.constant(null), fc.array(part, { maxLength: 2 }), fc.dictionary(part, part, { maxKeys: 2 }));
const object = fc.dictionary(part, value, { maxKeys: 4 });

function textsOf(from: object): [string, unknown][] {
  return Object.entries(from).filter(([, held]) => typeof held === "string");
}

function read(json: string): [string, string][][] {
  return outermostTexts(json).map((texts) => [...texts].map(([key, held]) => [key, held.value]));
}

describe("the outermost texts of a JSON text", () => {
  it("are those a parser finds", () => {
    fc.assert(fc.property(object, fc.constantFrom(undefined, 1, "\t"), (whole, indent) => {
      assert.deepEqual(read(JSON.stringify(whole, null, indent)), [textsOf(whole)]);
    }), { numRuns: 300 });
  });

  it("are those of every object in a list", () => {
    fc.assert(fc.property(fc.array(object, { maxLength: 3 }), (list) => {
      assert.deepEqual(read(JSON.stringify(list)), list.map(textsOf));
    }), { numRuns: 100 });
  });

  it("are found with their places, and as far as the text goes", () => {
    assert.deepEqual(outermostTexts(' {"a": "b\\"c",\n "d" : "e'), [new Map([["a", { value: 'b\\"c', offset: 2 }], ["d", { value: "e", offset: 16 }]])]);
    assert.deepEqual(outermostTexts(""), []);
    assert.deepEqual(outermostTexts("]}{"), []);
  });
});
