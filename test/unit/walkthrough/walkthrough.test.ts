import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { commands } from "../../../src/host/commandTable";

const text = v.string();
const step = v.strictObject({ id: text, title: text, description: text, media: v.strictObject({ svg: text, altText: text }), completionEvents: v.array(text) });
const manifest = v.parse(v.object({
  contributes: v.object({
    walkthroughs: v.array(v.strictObject({ id: text, title: text, description: text, when: text, steps: v.array(step) })),
    views: v.record(text, v.array(v.object({ id: text }))),
  }),
}), JSON.parse(readFileSync("package.json", "utf8")));
const words = v.parse(v.record(text, text), JSON.parse(readFileSync("package.nls.json", "utf8")));
const views = Object.values(manifest.contributes.views).flat().map(({ id }) => id);
const commandIds = Object.keys(commands).map((name) => `infraSteward.${name}`);

/** What a step may wait for: one of our views is opened, or one of our commands was run. */
function isKnownEvent(event: string): boolean {
  const [kind, id = ""] = event.split(":");
  return (kind === "onView" && views.includes(id)) || (kind === "onCommand" && commandIds.includes(id));
}

describe("the walkthrough", () => {
  const { walkthroughs } = manifest.contributes;
  const steps = walkthroughs.flatMap((one) => one.steps);

  it("is one of five steps, and is not listed before its key is set", () => {
    assert.deepEqual(walkthroughs.map(({ when, steps: own }) => [when, own.length]), [["infraSteward.walkthrough == on", 5]]);
  });

  for (const { id, description, media, completionEvents } of steps) {
    it(`${id}: ticks itself, by what its own button does`, () => {
      assert.equal(completionEvents.length, 1);
      assert.deepEqual(completionEvents.filter((event) => !isKnownEvent(event)), []);
      const buttons = [...(words[description.slice(1, -1)] ?? "").matchAll(/\(command:([\w.]+)\)$/gmu)].map(([, command = ""]) => command);
      assert.equal(buttons.length, 1);
      assert.deepEqual(buttons.filter((command) => !commandIds.includes(command) && !views.includes(command.replace(/\.focus$/u, ""))), []);
    });

    it(`${id}: has a picture in the editor's own colours, and words for those who do not see it`, () => {
      assert.ok(existsSync(media.svg), media.svg);
      const picture = readFileSync(media.svg, "utf8");
      const colours = [...picture.matchAll(/(?:fill|stroke)="(?!none)([^"]+)"/gu)].map(([, colour = ""]) => colour);
      assert.deepEqual(colours.filter((colour) => !colour.startsWith("var(--vscode-")), []);
      assert.ok((words[media.altText.slice(1, -1)] ?? "").length > 40);
    });
  }
});
