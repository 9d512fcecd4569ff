import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { english } from "../../../src/present/english";

describe("the messages", () => {
  const folder = "src/model/messages";
  const keys = readdirSync(folder).flatMap((file) => [...readFileSync(join(folder, file), "utf8").matchAll(/^ {2}"([\w.]+)":/gm)].map(([, key = ""]) => key));

  // Two groups with the same key would be united without a word, and one of the two sentences would never be said.
  it("stand in one group each", () => {
    assert.deepEqual([...keys, "language.code"].sort(), Object.keys(english).sort());
  });
});
