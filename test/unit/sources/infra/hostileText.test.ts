import assert from "node:assert/strict";
import { classifyContent, classifyPath } from "../../../../src/sources/infra/classify";
import { standingOf } from "../../../../src/sources/infra/standing";
import { processorTime } from "../../processorTime";

/** Far above what a linear search of a megabyte takes, and far below what a quadratic one does. */
const limitMs = 200;

function processorMs(run: () => void): number {
  const spentMs = processorTime();
  run();
  return spentMs();
}

/** A megabyte of the same few letters, behind the words with which a sign begins. */
const texts: readonly [beginning: string, repeated: string][] = [
  ["", " "], ["", "\t"], ["", "\n"], ["", " \n"], ["", "a"], ["", "{"], ["", "}"], ["", "{{ "], ["", '"'], ["", "["], ["", "- "], ["", '{"a":'],
  ["", "---\n"], ["", "---\napiVersion: v\n"], ["", "location "], ["", 'source "'], ["", "Type: "], ["", "deploy # "],
  ["location x", " "], ["location x", "\n"], ["upstream a", " "], ["{{ include", " "], ['{"apiVersion": "', " "], ['{"a":"', "\\"], ["groups:\n", " "],
  ["- x\n", " "], ["ansible.", "a"], ["Type", " "], ["locals", "\n"], ['"$schema":"', "a"],
];

/** Between them, every sign is asked for. */
const paths = ["a.yaml", "templates/a.yaml", "k8s/a.json", "a.hcl", "a.conf", "a.service"];

describe("texts that are made to be slow", () => {
  for (const [beginning, repeated] of texts) {
    it(`a megabyte of ${JSON.stringify(repeated)} behind ${JSON.stringify(beginning)}`, () => {
      const text = beginning + repeated.repeat(Math.ceil(1_000_000 / repeated.length));
      for (const path of paths) assert.ok(processorMs(() => classifyContent(path, text)) < limitMs, path);
      assert.ok(processorMs(() => standingOf("ci.yml", "gitlab-ci", text)) < limitMs, "standing");
    });
  }

  it("paths that repeat the names of a pattern", () => {
    for (const folders of ["roles/templates/", "roles/tasks/", "charts/a/templates/", "nginx/", "copilot/", "a/"]) {
      const path = `${folders.repeat(Math.floor(4000 / folders.length))}x.txt.none`;
      assert.ok(processorMs(() => classifyPath(path)) < limitMs, folders);
    }
  });
});
