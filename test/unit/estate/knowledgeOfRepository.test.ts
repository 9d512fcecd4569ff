import assert from "node:assert/strict";
import { Knowledge } from "../../../src/estate/knowledge";
import { UntrustedError } from "../../../src/git/gitError";
import type { InfraFile } from "../../../src/model/place";
import { phrase } from "../../../src/present/phrase";
import { packed } from "../../../src/sources/history/authorDays";
import type { History } from "../../../src/sources/history/history";

const now = Date.parse("2026-11-21T12:00:00Z");
const today = Math.floor(now / 86_400_000);
const [ana, lee, sam, gone] = [0, 1, 2, 3];

/** So many days ago each of them wrote or (0.5) reviewed a file. */
type Done = readonly (readonly [person: number, daysAgo: number, weight?: number])[];

function historyOf(files: Readonly<Record<string, Done>>, more: Partial<History> = {}): History {
  const people = ["Ana", "Lee", "Sam", "Gone"].map((name, person) => ({ identity: name, name, lastDay: today - Math.min(...Object.values(files).flat().filter(([who]) => who === person).map(([, daysAgo]) => daysAgo)) }));
  const packedFiles = Object.entries(files).map(([path, done]) => [path, done.map(([person, daysAgo, weight = 1]) => packed(person, today - daysAgo, weight))] as const);
  return { commit: "a".repeat(40), fingerprint: "", isPartial: false, people, files: new Map(packedFiles), ...more };
}

async function knowing(history: History | Error): Promise<Knowledge> {
  const knowledge = new Knowledge(() => (history instanceof Error ? Promise.reject(history) : Promise.resolve(history)), () => now);
  knowledge.refresh();
  await knowledge.settled();
  return knowledge;
}

const file = (path: string, system: InfraFile["system"] = "terraform"): InfraFile => ({ path, system, standing: "live", environment: null });
const often = (person: number): Done => [0, 20, 40, 60, 80, 100, 120].map((daysAgo) => [person, daysAgo]);

describe("estate/knowledge of a repository as a whole", () => {
  const history = historyOf({
    "infra/prod/rds.tf": often(ana),
    "infra/prod/vpc.tf": [[lee, 10, 0.5]],
    ".github/workflows/deploy.yml": [...often(ana), ...often(lee)],
    "infra/edge/cdn.tf": [[sam, 3]],
    "src/old.ts": [[gone, 400]],
    "src/older.ts": [[3, 1200]],
  });

  it("counts those who wrote within the window, and those of them who did lately", async () => {
    assert.deepEqual((await knowing(history)).committers(), { state: "known", value: { people: 4, lately: 3, months: 36, latelyDays: 180 } });
  });

  it("does not count who only reviewed, nor what lies before the window", async () => {
    const found = (await knowing(historyOf({ "a.ts": [[ana, 1], [lee, 1, 0.5]], "b.ts": [[sam, 1200]] }))).committers();
    assert.deepEqual(found.state === "known" && found.value.people, 1);
  });

  it("counts each root and workflow once, and those of which there is too little to tell apart", async () => {
    const files = [file("infra/prod/rds.tf"), file("infra/prod/vpc.tf"), file(".github/workflows/deploy.yml", "github-actions"), file("infra/edge/cdn.tf")];
    assert.deepEqual((await knowing(history)).restingOnOne(files), { state: "known", value: { places: 1, of: 2, untold: 1, examples: ["infra/prod/"] } });
  });

  const missing: readonly [why: string, history: History | Error, sentence: string][] = [
    ["a shallow clone", { ...history, isPartial: true }, "This clone has only a part of the history; git fetch --unshallow brings the rest."],
    ["no commit", { ...history, commit: null }, "There is no commit yet."],
    ["an untrusted folder", new UntrustedError(), "History is read once this folder is trusted."],
    ["no git", new Error("There is no git that can be run"), "History cannot be read: There is no git that can be run"],
  ];
  for (const [why, given, sentence] of missing) {
    it(`says why there is no count: ${why}`, async () => {
      const knowledge = await knowing(given);
      const sections = [knowledge.committers(), knowledge.restingOnOne([file("infra/prod/rds.tf")])];
      assert.deepEqual(sections.map((section) => section.state === "unavailable" && phrase(section.reason)), [sentence, sentence]);
    });
  }
});
