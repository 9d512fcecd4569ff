import assert from "node:assert/strict";
import type { EstateState } from "../../../src/estate/estate";
import { emptySummary } from "../../../src/estate/estate";
import { estateFigures } from "../../../src/estate/estateFigures";
import type { EstateNode } from "../../../src/estate/estateTree";
import { emptyLevel } from "../../../src/estate/runbookShelf";

/** An estate with so many files in each group. */
function estate(state: EstateState, groups: Readonly<Record<"system" | "environment" | "owner", Readonly<Record<string, number>>>>) {
  return {
    summary: () => Promise.resolve({ ...emptySummary, state, infraFiles: 9 }),
    estateChildren: ({ by }: { readonly by: "system" | "environment" | "owner" }) => Promise.resolve({
      nodes: Object.entries(groups[by]).map(([group, files]): EstateNode => ({ kind: "group", group, production: false, files, undeclared: 0 })), more: 0,
    }),
    shelfChildren: () => Promise.resolve({ ...emptyLevel, nodes: [{ kind: "kind", of: "incident", runbooks: 5, stale: 2 } as const], coverage: { places: 4, covered: 3 } }),
  };
}

describe("the figures of an estate", () => {
  const ready: EstateState = { kind: "ready" };
  const groups = { system: { terraform: 6, kubernetes: 3 }, environment: { "": 2, production: 5, staging: 2 }, owner: { "": 3, "-": 1, "@acme/platform": 5 } };

  it("count systems, named environments, files of nobody, covered places and stale runbooks", async () => {
    assert.deepEqual(await estateFigures(estate(ready, groups)), {
      systems: { value: 2, of: 9 }, environments: { value: 2, of: 9 }, unowned: { value: 4, of: 9 }, covered: { value: 3, of: 4 }, stale: { value: 2, of: 5 },
    });
  });

  it("are unknown while the repository is being read", async () => {
    assert.deepEqual(Object.values(await estateFigures(estate({ kind: "reading", done: 1, total: 2 }, groups))), [null, null, null, null, null]);
  });

  it("say nothing of owners where an ownership file cannot be read", async () => {
    assert.equal((await estateFigures(estate(ready, { ...groups, owner: { "?": 9 } }))).unowned, null);
  });
});
