import assert from "node:assert/strict";
import { setTimeout } from "node:timers/promises";
import { silentLogger } from "../../../src/base/logger";
import { ComparedFindings } from "../../../src/estate/comparedFindings";
import { ChangingTree } from "./changingTree";
import { openReading, sharedTerraform } from "./openReading";

const shortMs = 40;
/** Longer than any test lasts: it only ends when somebody ends it. */
const foreverMs = 60_000;
const lock = "infra/prod/.terraform.lock.hcl";

/** Files whose comparing can be held up, and the moments at which it began. */
async function begin(pauseMs = shortMs) {
  const tree = new ChangingTree({ [lock]: "", "infra/prod/main.tf": 'terraform {\n  required_version = ">= 1.5"\n}\n' });
  const { reading } = await openReading(tree);
  await reading.settled();
  const rounds: number[] = [];
  const compared = new ComparedFindings({
    root: "/repository",
    tree: { list: () => tree.list(), stamp: (path) => tree.stamp(path), read: (path, limits) => tree.read(path, limits), specialFiles: () => tree.specialFiles(), entries: (folder) => tree.entries(folder) },
    terraform: await sharedTerraform(),
    codeHistory: null,
    keptChecks: null,
    environmentPast: null,
    log: silentLogger,
    pauseMs,
    peek: (path) => reading.peek(path),
    // The calendar is asked once each time that files are compared.
    now: () => (rounds.push(performance.now()), Date.parse("2026-11-20T12:00:00Z")),
    ownersOf: () => [],
  });
  const type = (text: string): void => {
    tree.write(lock, text);
    compared.refresh(reading.snapshot);
  };
  compared.refresh(reading.snapshot);
  await compared.settled();
  return { tree, reading, compared, rounds, type };
}

/** Waits without hastening it. */
async function over(compared: ComparedFindings): Promise<void> {
  while (!compared.isSettled) await setTimeout(5);
}

describe("when files are compared", () => {
  it("is at once the first time, and after a pause from then on", async () => {
    const { rounds, compared, type } = await begin();
    const first = rounds.length;
    assert.ok(first >= 1 && compared.isSettled);
    const begun = performance.now();
    type("# one\n");
    assert.equal(compared.isSettled, false);
    await over(compared);
    assert.ok(performance.now() - begun >= shortMs - 2);
    assert.equal(rounds.length, 2 * first);
    compared.dispose();
  });

  it("is after a pause, too, where files change while others are compared", async () => {
    const { tree, rounds, compared, type } = await begin();
    const first = rounds.length;
    const typed: number[] = [];
    tree.afterRead = () => {
      tree.afterRead = () => undefined;
      typed.push(performance.now());
      type("# two\n");
    };
    type("# one\n");
    await over(compared);
    assert.equal(rounds.length, 3 * first);
    const waited = (rounds.at(-1) ?? 0) - (typed[0] ?? 0);
    assert.ok(typed.length === 1 && waited >= shortMs - 2, `${waited} ms after the change`);
    compared.dispose();
  });

  it("is without a pause for who waits, and not hastened by who only asks whether it is over", async () => {
    const { compared, rounds, type } = await begin(foreverMs);
    const first = rounds.length;
    type("# one\n");
    for (let turn = 0; turn < 3; turn += 1) {
      assert.equal(compared.isSettled, false);
      await setTimeout(5);
    }
    assert.equal(rounds.length, first);
    await compared.settled();
    assert.ok(compared.isSettled);
    assert.equal(rounds.length, 2 * first);
    compared.dispose();
  });

  it("is never again after it was disposed of in the pause", async () => {
    const { compared, rounds, type } = await begin(foreverMs);
    const first = rounds.length;
    type("# one\n");
    await setTimeout(5);
    compared.dispose();
    await compared.settled();
    type("# two\n");
    await setTimeout(5);
    assert.equal(rounds.length, first);
  });
});
