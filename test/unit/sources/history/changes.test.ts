import assert from "node:assert/strict";
import fc from "fast-check";
import type { LoggedCommit } from "../../../../src/sources/history/changes";
import { readChanges } from "../../../../src/sources/history/changes";

const id = "0123456789abcdef0123456789abcdef01234567";

function header(date = "1762941000 +0100", ...trailers: readonly string[]): string {
  return [id, date, "1762941000", "Ana", "ana@acme.test", ...trailers, ""].join("\n");
}

async function read(groups: readonly (readonly string[])[]): Promise<readonly LoggedCommit[]> {
  const commits: LoggedCommit[] = [];
  const stream = (async function* () {
    for (const group of groups) yield await Promise.resolve(group);
  })();
  for await (const some of readChanges(stream)) commits.push(...some);
  return commits;
}

describe("the changes that git writes", () => {
  it("are read with statuses, renames, and commits without files", async () => {
    const commits = await read([[header(), "\nM", "a\nb", "R100", "from", "to", "A", "M", header(), header(), "\nR100", "R100", id]]);
    assert.deepEqual(commits.map(({ touched, added, renames }) => [touched, added, renames]), [
      [["a\nb", "to", "M"], ["M"], [{ from: "from", to: "to" }]],
      [[], [], []],
      [[id], [], [{ from: "R100", to: id }]],
    ]);
  });

  it("are the same however they arrive", async () => {
    const entries = [header(), "\nM", "a", "R100", "b", "c", header(), header(), "\nD", "x"];
    const whole = await read([entries]);
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(entries.length)), async (cuts) => {
        const at = [0, ...cuts.sort((a, b) => a - b), entries.length];
        assert.deepEqual(await read(at.slice(1).map((end, index) => entries.slice(at[index], end))), whole);
      }),
    );
  });

  it("are no longer remembered by name than they count, but renames are", async () => {
    const files = Array.from({ length: 200 }, (_, index) => ["A", `f${String(index)}`]).flat();
    const [commit] = await read([[header(), "\nR100", "a", "b", ...files, "R100", "c", "d"]]);
    assert.deepEqual([commit?.touched.length, commit?.renames.length], [51, 2]);
  });

  const dates: readonly [date: string, day: number | null][] = [
    ["0 +0000", 0],
    ["86399 +0000", 0],
    ["86399 +0001", 1],
    ["86400 -0100", 0],
    ["1762988400 +0000", 20404],
    ["1762988400 +0100", 20405],
    ["1 -0800", 0],
    ["8589934592 +0000", null],
    ["99999999999999999999 +0000", null],
    ["1762941000 +9999", null],
    ["-5 +0000", null],
    ["", null],
  ];
  for (const [date, day] of dates) {
    it(`happened on ${String(day)} for ${JSON.stringify(date)}`, async () => assert.equal((await read([[header(date)]]))[0]?.day, day));
  }

  it("name co-authors and reviewers, and nobody without an address", async () => {
    const trailers = ["Co-authored-by: Sam O <sam@acme.test>", "co-authored-by: <kim@acme.test>", "Reviewed-by: Lee <not> <lee@acme.test>", "Approved-by: Dana <dana@acme.test> (chief)", "Reviewed-by: Somebody", "Co-authored-by: Open <open@acme.test", "Co-authored-by: <>"];
    const [commit] = await read([[header("0 +0000", ...trailers)]]);
    assert.deepEqual(commit?.coAuthors, [{ name: "Sam O", email: "sam@acme.test" }, { name: "", email: "kim@acme.test" }]);
    assert.deepEqual(commit.reviewers, [{ name: "Lee <not>", email: "lee@acme.test" }, { name: "Dana", email: "dana@acme.test" }]);
  });
});
