import assert from "node:assert/strict";
import { isInFewFolders } from "../../../src/estate/fewFolders";
import type { Listing } from "../../../src/estate/snapshot";
import { emptySnapshot } from "../../../src/estate/snapshot";
import { known } from "../../../src/model/section";

describe("what is told once a folder", () => {
  const snapshotOf = (folders: number) => {
    const liveByFolder = new Map(Array.from({ length: folders }, (_, at) => [`infra/${at}`, [`infra/${at}/main.tf`]]));
    // Of a listing only the folders are looked at.
    return { ...emptySnapshot, listing: known({ liveByFolder } as unknown as Listing) };
  };

  for (const [folders, expected] of [[0, true], [1, true], [7, true], [8, false], [600, false]] as const) {
    it(`${folders} folders are ${expected ? "few" : "many"}`, () => assert.equal(isInFewFolders(snapshotOf(folders), "x", () => true), expected));
  }

  it("only folders that have it count, each is asked once, and none is when there are too many", () => {
    const snapshot = snapshotOf(600);
    let asked = 0;
    const has = (folder: string): boolean => {
      asked += 1;
      return Number(folder.slice("infra/".length)) % 2 === 0;
    };
    assert.equal(isInFewFolders(snapshot, "even", has), false);
    assert.equal(asked, 15);
    assert.equal(isInFewFolders(snapshot, "even", has), false);
    assert.equal(asked, 15);
    assert.equal(isInFewFolders(snapshot, "none", () => false), true);
  });
});
