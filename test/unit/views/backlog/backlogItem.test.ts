import assert from "node:assert/strict";
import type { BacklogTask } from "../../../../src/model/backlog";
import type { BacklogSection } from "../../../../src/model/backlogSection";
import { sectionItems } from "../../../../src/views/backlog/backlogItem";

function task(line: number, section: BacklogSection | null, done = false): BacklogTask {
  return { text: `task ${line}`, line, done, section, gone: false, place: null, address: null, owner: null, code: null, source: null, url: null };
}

/** `section: lines`, in order. */
function shown(tasks: readonly BacklogTask[]): string[] {
  return sectionItems("/repository", { path: "INFRA_BACKLOG.md", tasks, problems: [] }, null).map(({ section, tasks: below }) => `${section ?? "none"}: ${below.map(({ line }) => line).join(" ")}`);
}

describe("the rows of a backlog", () => {
  it("the three sections are always there, and what is in none only where there is some", () => {
    assert.deepEqual(shown([]), ["now: ", "next: ", "later: "]);
    assert.deepEqual(shown([task(1, null), task(3, "later")]), ["now: ", "next: ", "later: 3", "none: 1"]);
  });

  it("what is open comes before what is done, otherwise as in the file", () => {
    assert.deepEqual(shown([task(1, "now", true), task(2, "now"), task(3, "now", true), task(4, "now")])[0], "now: 2 4 1 3");
  });

  it("no two rows have the same id, and each knows the one above", () => {
    const items = sectionItems("/repository", { path: "INFRA_BACKLOG.md", tasks: [task(1, "now"), task(2, "now"), task(3, null)], problems: [] }, null);
    const all = items.flatMap((item) => [item, ...item.tasks]);
    assert.equal(new Set(all.map(({ id }) => id)).size, all.length);
    assert.ok(items.every((item) => item.tasks.every(({ parent }) => parent === item)));
  });
});
