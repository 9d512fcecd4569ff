import assert from "node:assert/strict";
import { envelope, schemas } from "../../../src/journal/entry";
import { envelopeFields, recordFields } from "../../../src/model/recordFields";

/** The one table that says what is recorded and why is complete: it names what the file may hold, no more and no less. */
describe("journal: the table of recorded fields", () => {
  it("names the kinds of record that are read", () => {
    assert.deepEqual(Object.keys(recordFields).sort(), Object.keys(schemas).sort());
  });

  it("names what every record has", () => {
    assert.deepEqual(Object.keys(envelopeFields).sort(), Object.keys(envelope.entries).sort());
  });

  for (const [type, fields] of Object.entries(recordFields)) {
    it(`names the fields of ${type}`, () => {
      const schema = Object.entries(schemas).find(([name]) => name === type)?.[1];
      assert.ok(schema !== undefined);
      assert.deepEqual(["type", ...Object.keys(fields)].sort(), Object.keys(schema.entries).sort());
    });
  }

  it("gives a reason for every field, in one line of a table", () => {
    const reasons = [envelopeFields, ...Object.values(recordFields)].flatMap((fields) => Object.values<string>(fields));
    assert.deepEqual(reasons.filter((reason) => reason.length < 10 || /[|\n]/.test(reason)), []);
  });
});
