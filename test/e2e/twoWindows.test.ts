import assert from "node:assert/strict";
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Entry } from "../../src/journal/entry";
import { readJournal } from "../../src/journal/reader";
import type { JournalRecord, RecordOf, RecordType } from "../../src/model/visit";
import { cleanGit } from "../fixtures/cleanGit";
import { temporaryFolder } from "../host/temporaryFolder";
import type { TemporaryFolder } from "../host/temporaryFolder";
import { until } from "./patience";
import { sampleWindow } from "./sampleWorkbench";
import type { Window } from "./workbench";

const [product, database, network] = ["services/storefront/src/checkout.ts", "infra/prod/rds.tf", "network/zone.tf"];

/** A stay that counts takes ten seconds of them. */
const staySeconds = 13;

/** A page that a program drives always takes itself for the one in front, so each is told whether it is, as a screen would. */
async function setFocus({ page }: Window, focused: boolean): Promise<void> {
  await page.evaluate((inFront) => {
    document.hasFocus = () => inFront;
    window.dispatchEvent(new Event(inFront ? "focus" : "blur"));
  }, focused);
}

/** Moves the caret by keyboard, a key a second: the sign that somebody is there. */
async function workIn(window: Window, seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await window.page.keyboard.press(second % 2 === 0 ? "ArrowDown" : "ArrowUp");
    await window.page.waitForTimeout(1_000);
  }
}

function of<T extends RecordType>(records: readonly JournalRecord[], type: T): RecordOf<T>[] {
  return records.filter((record): record is RecordOf<T> => record.type === type);
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** Windows of one person on one machine: each writes for itself, and together they tell of one stay in infrastructure. */
describe("two windows", function () {
  this.timeout(300_000);
  let data: TemporaryFolder;
  const shop = sampleWindow(async () => ({ data: (data = await temporaryFolder()).path }));
  after(() => data.remove());

  let windows: readonly Window[] = [];

  /** The person goes from whichever window to this one. */
  async function goTo(window: Window): Promise<void> {
    for (const other of windows) if (other !== window) await setFocus(other, false);
    await setFocus(window, true);
  }

  /** What was written, with nothing lost, doubled or damaged on the way: every number of every window once. */
  async function written(): Promise<{ readonly entries: readonly Entry[]; readonly records: readonly JournalRecord[]; readonly writers: number }> {
    const entries: Entry[] = [];
    const folder = path.join(data.path, "data", "User", "globalStorage", "infra-steward.infra-steward", "journal");
    const { missing, lost, duplicates, corruptLines, invalid, tornTails } = await readJournal(folder, (entry) => entries.push(entry));
    assert.deepEqual({ missing, lost, duplicates, corruptLines, invalid, tornTails }, { missing: 0, lost: 0, duplicates: 0, corruptLines: 0, invalid: 0, tornTails: 0 });
    const byWriter = new Map<string, number[]>();
    for (const { writer, sequence } of entries) byWriter.set(writer, [...(byWriter.get(writer) ?? []), sequence]);
    // They count up from a window's start, or from when everything was deleted.
    for (const numbers of byWriter.values()) assert.deepEqual(numbers, numbers.map((_, index) => (numbers[0] ?? 0) + index));
    return { entries, records: entries.map(({ record }) => record), writers: byWriter.size };
  }

  /** Ends whatever goes on in every window. The others write down their part when they next look, and the way back is the last of it. */
  async function conclude(window: Window): Promise<void> {
    await window.command("Infra Steward: Pause Recording");
    for (const one of windows) await one.recordingItem.filter({ hasText: /paused/i }).waitFor();
    const isBack = async (): Promise<boolean> => of((await written()).records, "return").length > 0;
    assert.ok(await until(isBack), "the way back is written down");
  }

  /** One stay across windows: a switch, the parts of each window, and one way back. Nothing measured twice. */
  function checkOneVisit(records: readonly JournalRecord[], tookMs: number): void {
    const [begun, ...more] = of(records, "switch");
    assert.ok(begun !== undefined && more.length === 0, `${more.length + 1} switches`);
    assert.equal(begun.from, "product");
    const visits = of(records, "visit").filter(({ glance }) => !glance);
    assert.deepEqual([...new Set([...visits, ...of(records, "part"), ...of(records, "return")].map(({ visit }) => visit))], [begun.visit]);
    for (const field of ["activeMs", "edits", "saves"] as const) {
      assert.equal(sum(of(records, "part").map((part) => part[field])), sum(visits.map((visit) => visit[field])), field);
    }
    const measured = sum([...of(records, "time"), ...of(records, "visit")].map(({ activeMs }) => activeMs));
    assert.ok(measured > 2 * (staySeconds - 1) * 1_000 && measured <= tookMs, `${measured} ms measured of ${tookMs} ms`);
  }

  it("on one repository tell of one visit, and neither lose nor double a record", async () => {
    const began = performance.now();
    const [first, second] = [shop.window, await shop.workbench.window(shop.company.folder)];
    windows = [first, second];
    for (const window of windows) await window.recordingItem.waitFor();
    await goTo(second);
    await second.open(database);
    await goTo(first);
    await first.open(product);
    await workIn(first, staySeconds);
    await first.open(database);
    await workIn(first, staySeconds);
    await goTo(second);
    await workIn(second, 5);
    await second.picture("two-windows-second");
    await second.open(product);
    await workIn(second, staySeconds);
    await goTo(first);
    await first.picture("two-windows-first");
    await conclude(first);
    const { records, writers } = await written();
    assert.equal(writers, 2);
    checkOneVisit(records, performance.now() - began);
    assert.equal(of(records, "switch")[0]?.path, database);
    assert.deepEqual(of(records, "visit").filter(({ glance }) => !glance).map(({ ended }) => ended).sort(), ["elsewhere", "left"]);
    assert.equal(of(records, "return").length, 1);
  });

  it("with an infrastructure repository in one of them tell of one switch there and one way back", async () => {
    const [first, ...others] = windows;
    assert.ok(first !== undefined);
    for (const other of others) await other.close();
    const folder = path.join(path.dirname(shop.company.folder), "estate");
    await mkdir(path.join(folder, "network"), { recursive: true });
    await writeFile(path.join(folder, network), 'resource "aws_route53_zone" "public" {\n  name = "acme.test"\n}\n');
    for (const args of [["init", "--quiet"], ["add", "."], ["-c", "user.name=Ana", "-c", "user.email=ana@acme.test", "commit", "--quiet", "-m", "Zone"]]) await cleanGit(folder, args);
    await first.command("Infra Steward: Delete All My Data");
    await first.page.locator(".monaco-dialog-box").getByRole("button", { name: "Delete", exact: true }).click();
    await first.notification(/Deleted: \d+ files?\./);
    await first.page.keyboard.press("Escape");
    await first.command("Infra Steward: Resume Recording");
    await first.recordingItem.filter({ hasNotText: /paused/i }).waitFor();

    const began = performance.now();
    const second = await shop.workbench.window(folder);
    windows = [first, second];
    for (const window of windows) await window.recordingItem.waitFor();
    await goTo(second);
    await second.open(network);
    await goTo(first);
    await first.open(product);
    await workIn(first, staySeconds);
    await goTo(second);
    await workIn(second, staySeconds);
    await second.picture("two-windows-infrastructure");
    await goTo(first);
    await workIn(first, staySeconds);
    await conclude(first);
    const { records } = await written();
    checkOneVisit(records, performance.now() - began);
    assert.equal(of(records, "switch")[0]?.path, network);
    assert.equal(of(records, "return").length, 1);
  });
});
