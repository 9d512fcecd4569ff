import assert from "node:assert/strict";
import path from "node:path";
import { source as axe } from "axe-core";
import type { Frame, FrameLocator, Locator } from "playwright-core";
import { temporaryFolder } from "../host/temporaryFolder";
import type { TemporaryFolder } from "../host/temporaryFolder";
import { sampleWindow } from "./sampleWorkbench";
import { writeSprintRecords } from "./sprintRecords";
import { textOf } from "./workbench";

/** What axe-core says of a page, as far as it is looked at here. */
interface Verdict {
  readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[];
  readonly passes: readonly unknown[];
}

/** The report of a sprint, read from a journal with three weeks in it, in three kinds of theme. */
describe("the sprint report", () => {
  let data: TemporaryFolder;
  const shop = sampleWindow(async () => {
    data = await temporaryFolder();
    await writeSprintRecords(path.join(data.path, "data", "User", "globalStorage", "infra-steward.infra-steward", "journal"), Date.now());
    return {
      data: data.path,
      settings: { "window.autoDetectColorScheme": true, "infraSteward.contextSwitches.sprint": { starts: new Date(Date.now() - 14 * 86_400_000).toISOString().slice(0, 10), lengthDays: 15 } },
    };
  });
  after(() => data.remove());

  /** The page inside of VS Code's two frames. */
  function page(): FrameLocator {
    return shop.window.page.frameLocator("iframe.webview.ready").frameLocator("iframe#active-frame");
  }

  /** The same page, by the door that tests have: the page itself lets no script in. */
  function frame(): Frame {
    const found = shop.window.page.frames().find((candidate) => candidate.url().includes("fake.html"));
    assert.ok(found !== undefined);
    return found;
  }

  function section(title: string): Locator {
    return page().locator("section", { has: page().getByRole("heading", { name: title, exact: true }) });
  }

  it("opens from the palette with its first screen, and a table beside every picture", async () => {
    await shop.window.command("Infra Steward: Show Sprint Report");
    await page().getByRole("heading", { level: 1 }).waitFor();
    const first = await textOf(page().locator(".first-screen"));
    for (const topic of ["INFRA", "WHOSE", "UNPLANNED", "TOP", "NOT SEEN"]) assert.match(first, new RegExp(`^${topic}`, "m"));
    assert.match(first, /infra\/prod\/rds\.tf/);
    const pictures = page().getByRole("img");
    assert.ok((await pictures.count()) >= 7);
    assert.equal(await page().locator(".pair table").count(), await pictures.count());
    // Drawn, not only there.
    assert.ok(await frame().evaluate<boolean>("document.querySelector('canvas').toDataURL().length > 3000"));
  });

  it("holds the repository against nine signs, each with its figure and what it rests on", async function () {
    this.timeout(90_000);
    const signs = page().locator("section.signals");
    for (const row of [/^People who commit \d+ .*git log/, /^Deploys a week \d.*git log --first-parent/, /^Places that rest on one person \d+ of \d+/]) {
      await signs.getByRole("row", { name: row }).waitFor({ timeout: 60_000 });
    }
    assert.equal(await signs.locator("tbody tr").count(), 9);
    await signs.scrollIntoViewIfNeeded();
    await shop.window.picture("sprint-report-signs");
  });

  it("goes to the sprint before and back", async () => {
    const headline = await textOf(page().getByRole("heading", { level: 1 }));
    assert.equal(await page().getByRole("button", { name: "Next sprint" }).isDisabled(), true);
    await page().getByRole("button", { name: "Previous sprint" }).click();
    await page().getByRole("heading", { level: 1 }).filter({ hasNotText: headline }).waitFor();
    await page().getByRole("button", { name: "Next sprint" }).click();
    await page().getByRole("heading", { level: 1, name: headline }).waitFor();
  });

  it("accepts a place until a day, and takes that back", async () => {
    const place = page().locator(".decisions li").first();
    await place.getByRole("button", { name: "Accept until…" }).click();
    await shop.window.quickInput.fill("2020-01-01");
    await shop.window.page.getByText("This is no day after").waitFor();
    await shop.window.quickInput.fill("2099-12-31");
    await shop.window.page.keyboard.press("Enter");
    await place.filter({ hasText: "accepted until 2099-12-31" }).waitFor();
    await place.getByRole("button", { name: "Accept no longer" }).click();
    await place.filter({ hasNotText: "accepted" }).waitFor();
  });

  it("loads nothing but its own two files, and runs nothing else", async () => {
    const policy = await page().locator("meta[http-equiv]").first().getAttribute("content");
    assert.match(policy ?? "", /^default-src 'none'; style-src [^;]+; script-src 'nonce-[0-9a-f]{32}'$/);
    assert.doesNotMatch(policy ?? "", /unsafe/);
    const loaded = await frame().evaluate<string[]>("performance.getEntriesByType('resource').map(({ name }) => name.replace(/^.*\\/(?=dist|media)/, ''))");
    assert.deepEqual(loaded.sort(), ["dist/report.js", "media/report.css"]);
  });

  it("is told in short in the sidebar, with the signs that infrastructure needs an owner", async () => {
    await shop.window.command("Infra Steward: Focus on Context Switches View");
    await shop.window.makeRoomFor("Context Switches");
    const tree = shop.window.tree("Context Switches");
    await tree.find("Recording");
    await tree.find("Sprint from");
    await tree.expand("Places that took most time");
    await tree.find("infra/prod/rds.tf");
    await tree.expand("Signs that infrastructure needs an owner");
    await tree.find("Share of time on infrastructure");
    for (const sign of ["People who commit", "Deploys a week", "Places that rest on one person"]) assert.match(await textOf(await tree.find(sign)), /\d.* · asks for attention above \d/);
    assert.match(await textOf(await tree.find("Files that nobody owns")), /\d+ of \d+ · asks for attention above 0/);
    await shop.window.picture("context-switches-view");
  });

  const themes = [["light", "none"], ["dark", "none"], ["dark", "active"]] as const;
  for (const [colorScheme, forcedColors] of themes) {
    const name = forcedColors === "active" ? "high-contrast" : colorScheme;
    it(`can be read by everybody in the ${name} theme`, async () => {
      await shop.window.page.emulateMedia({ colorScheme, forcedColors });
      await page().locator(`body.vscode-${name}`).waitFor();
      await page().getByRole("heading", { level: 1 }).scrollIntoViewIfNeeded();
      // The pictures are drawn anew in the colours of the theme.
      await shop.window.page.waitForTimeout(500);
      await shop.window.picture(`sprint-report-${name}`);
      await section("Day by day").scrollIntoViewIfNeeded();
      await shop.window.picture(`sprint-report-figures-${name}`);
      await frame().evaluate(axe);
      const { violations, passes } = await frame().evaluate<Verdict>("axe.run(document, { resultTypes: ['violations'] })");
      assert.deepEqual(violations.map(({ id, nodes }) => [id, ...nodes.slice(0, 3).map(({ html }) => html)]), []);
      assert.ok(passes.length > 10);
    });
  }
});
