import assert from "node:assert/strict";
import { Knowledge } from "../../../src/estate/knowledge";
import type { System } from "../../../src/model/place";
import { valueOf } from "../../../src/model/section";
import type { AuthorDays } from "../../../src/sources/history/authorDays";
import { packed } from "../../../src/sources/history/authorDays";

const now = Date.parse("2026-11-21T12:00:00Z");
const today = Math.floor(now / 86_400_000);

/** What somebody did on some days. */
function daysOf(person: number, ...ago: readonly number[]): AuthorDays {
  return ago.map((days) => packed(person, today - days, 1));
}

const history = {
  commit: "0".repeat(40),
  fingerprint: "",
  isPartial: false,
  people: ["Ana", "Sam", "Lee"].map((name) => ({ name, identity: name, lastDay: today })),
  files: new Map([
    ["services/shop/Dockerfile", daysOf(0, 10, 50, 100, 150, 200, 250)],
    ["services/shop/src/cart.ts", daysOf(1, 5, 60, 110, 160)],
    ["services/shopping/Dockerfile", daysOf(2, 1)],
    ["infra/main.tf", daysOf(0, 10, 50, 100, 150, 200, 250)],
    ["infra/modules/net/main.tf", daysOf(1, 5, 60, 110, 160)],
  ]),
};

/** @param expected who is known to know it, and whether it rests on one of them. */
function check(name: string, path: string, system: System, expected: string): void {
  it(name, async () => {
    const knowledge = new Knowledge(() => Promise.resolve(history), () => now);
    knowledge.refresh();
    await knowledge.settled();
    const observed = valueOf(knowledge.about({ path, system, standing: "live", environment: null }));
    assert.equal(`${observed?.authors.map(({ author }) => author).join(", ") ?? ""}: ${String(observed?.restsOnOne)}`, expected);
    knowledge.dispose();
  });
}

describe("who knows what belongs together", () => {
  check("a service with all that lies below what builds it, and nothing beside it", "services/shop/Dockerfile", "docker", "Ana, Sam: false");
  check("a root without the modules below it, which are known by themselves", "infra/main.tf", "terraform", "Ana: true");
  check("everything, where the top folder is one service", "Dockerfile", "docker", "Ana, Sam, Lee: false");
});
