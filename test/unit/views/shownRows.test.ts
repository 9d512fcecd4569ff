import assert from "node:assert/strict";
import { ShownRows } from "../../../src/views/shownRows";

interface Row {
  readonly id: string;
  readonly text: string;
}

/** The rows of each level by the id above it; "" is the top. */
type Levels = Readonly<Record<string, readonly Row[]>>;

const before: Levels = {
  "": [{ id: "a", text: "A" }, { id: "b", text: "B" }],
  a: [{ id: "a/1", text: "one" }],
  b: [{ id: "b/1", text: "one" }],
};

describe("views/shownRows", () => {
  /** Opens levels of the tree as it was, and asks whether it is another by now. */
  async function check(open: readonly string[], now: Levels, expected: boolean): Promise<void> {
    const rows = new ShownRows<Row>(({ text }) => ({ text }));
    for (const id of open) rows.show(id === "" ? null : { id, text: "" }, before[id] ?? []);
    assert.equal(await rows.differFrom((above) => Promise.resolve(now[above?.id ?? ""] ?? [])), expected);
  }

  const cases: { name: string; open: readonly string[]; now: Levels; differs: boolean }[] = [
    { name: "the same rows", open: ["", "a", "b"], now: structuredClone(before), differs: false },
    { name: "nothing was asked for yet", open: [], now: before, differs: true },
    { name: "another text", open: [""], now: { ...before, "": [{ id: "a", text: "A, 1 more" }, { id: "b", text: "B" }] }, differs: true },
    { name: "a row went", open: [""], now: { ...before, "": [{ id: "a", text: "A" }] }, differs: true },
    { name: "another order", open: [""], now: { ...before, "": [...(before[""] ?? [])].reverse() }, differs: true },
    { name: "another text in what is open", open: ["", "b"], now: { ...before, b: [{ id: "b/1", text: "two" }] }, differs: true },
    { name: "another text in what was never opened", open: ["", "b"], now: { ...before, a: [{ id: "a/1", text: "two" }] }, differs: false },
    { name: "the last row below went", open: ["", "a"], now: { ...before, a: [] }, differs: true },
    { name: "a first row came to an empty level", open: ["", "c"], now: { ...before, "": [...(before[""] ?? []), { id: "c", text: "C" }] }, differs: true },
  ];
  for (const { name, open, now, differs } of cases) it(`${name}: ${differs ? "drawn anew" : "left alone"}`, () => check(open, now, differs));

  it("forgets what was shown when everything is asked for again", async () => {
    const rows = new ShownRows<Row>(({ text }) => text);
    rows.show(null, before[""] ?? []);
    rows.forget();
    assert.equal(await rows.differFrom(() => Promise.resolve(before[""] ?? [])), true);
  });
});
