import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { envelopeFields, recordFields } from "../../../src/model/recordFields";

describe("what is recorded", () => {
  it("is what README.md says, field by field", () => {
    const expected = [
      ...Object.entries(envelopeFields).map(([field, why]) => `| every | \`${field}\` | ${why} |`),
      ...Object.entries(recordFields).flatMap(([type, fields]) => Object.entries(fields).map(([field, why]) => `| ${type} | \`${field}\` | ${why} |`)),
    ];
    const shown = readFileSync("README.md", "utf8").split("\n").filter((line) => /^\| \w+ \| `\w+` \|/.test(line));
    assert.deepEqual(shown, expected);
  });

  it("holds no field that could carry a name, an address or a branch in clear", () => {
    const fields = Object.values(recordFields).flatMap((record) => Object.keys(record));
    assert.deepEqual(fields.filter((field) => /name|mail|author|user|host|text|message|content/i.test(field)), []);
  });
});
