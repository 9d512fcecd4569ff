import assert from "node:assert/strict";
import { hasFormerName, renamedSettings, valueUnderAnyName } from "../../../src/host/renamedSettings";
import { settingsTable } from "../../../src/host/settingsTable";

const renamed = { "hover.show": "hover.enabled", "showHover": "hover.enabled", "bar": "statusBar.enabled" };

describe("settings that have had other names", () => {
  const cases: readonly [name: string, set: Readonly<Record<string, unknown>>, expected: unknown][] = [
    ["nobody set it", {}, undefined],
    ["its own name", { "hover.enabled": true }, true],
    ["a former name alone", { showHover: false }, false],
    ["its own name before a former one", { "hover.enabled": true, "showHover": false }, true],
    ["of two former names the later one", { "hover.show": true, "showHover": false }, true],
    ["what is false still is a value", { "hover.enabled": false, "hover.show": true }, false],
    ["null still is a value", { "hover.enabled": null, "hover.show": true }, null],
    ["another setting's former name does not count", { bar: false }, undefined],
  ];
  for (const [name, set, expected] of cases) it(name, () => assert.equal(valueUnderAnyName("hover.enabled", (key) => set[key], renamed), expected));

  it("says which they are", () => {
    assert.deepEqual(["hover.enabled", "statusBar.enabled", "quiet", "bar"].filter((key) => hasFormerName(key, renamed)), ["hover.enabled", "statusBar.enabled"]);
  });

  it("the names of today are never former ones", () => {
    assert.deepEqual(Object.keys(renamedSettings).filter((old) => old in settingsTable), []);
  });
});
