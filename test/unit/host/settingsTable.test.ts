import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import * as v from "valibot";
import { settingsTable } from "../../../src/host/settingsTable";
import { thresholdNames } from "../../../src/model/signal";
import { usualThresholds } from "../../../src/reports/signals";

const setting = v.object({ default: v.unknown(), markdownDescription: v.string(), properties: v.optional(v.record(v.string(), v.object({ default: v.optional(v.unknown()) }))) });
const manifest = v.parse(v.object({
  contributes: v.object({ configuration: v.array(v.object({ properties: v.record(v.string(), setting) })) }),
  capabilities: v.object({ untrustedWorkspaces: v.object({ restrictedConfigurations: v.array(v.string()) }) }),
}), JSON.parse(readFileSync("package.json", "utf8")));
const words = v.parse(v.record(v.string(), v.string()), JSON.parse(readFileSync("package.nls.json", "utf8")));
const settings = Object.fromEntries(manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties)));

describe("the settings", () => {
  it("stand in README.md, each with its default and its first sentence", () => {
    const rows = Object.entries(settings).map(([key, one]) => {
      const sentence = /^.*?\.(?= [A-Z]|$)/u.exec(words[one.markdownDescription.replaceAll("%", "")] ?? "")?.[0];
      return `| \`${key}\` | \`${JSON.stringify(one.default)}\` | ${sentence ?? "no sentence"} |`;
    });
    assert.deepEqual(readFileSync("README.md", "utf8").split("\n").filter((line) => line.startsWith("| `infraSteward.")), rows);
  });

  // Whatever records, keeps or deletes on this machine is decided by whoever sits at it.
  it("that are about records are the person's own, and no folder that nobody trusted decides them", () => {
    const own = Object.entries(settingsTable).flatMap(([key, { scope }]) => (scope === "application" ? [`infraSteward.${key}`] : []));
    assert.deepEqual(own, Object.keys(settings).filter((key) => key.startsWith("infraSteward.contextSwitches.")));
    assert.deepEqual(manifest.capabilities.untrustedWorkspaces.restrictedConfigurations, own);
  });

  it("offer every threshold of a sign with the usual one", () => {
    const offered = Object.entries(settings["infraSteward.contextSwitches.signals"]?.properties ?? {}).map(([name, { default: usual }]) => [name, usual]);
    assert.deepEqual(Object.fromEntries(offered), usualThresholds);
    assert.deepEqual(offered.map(([name]) => name).sort(), [...thresholdNames].sort());
  });
});
