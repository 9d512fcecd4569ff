import assert from "node:assert/strict";
import { Random } from "../bench/random";
import { cleanGit } from "../fixtures/cleanGit";
import { say } from "../host/output";
import { hearing, insist } from "./patience";
import { act, restore } from "./randomActions";
import { sampleWindow } from "./sampleWorkbench";

/** Names the seed that a failed run had printed. */
const seed = Number(process.env["INFRA_STEWARD_RANDOM_SEED"] ?? 1 + (Date.now() % 1_000_000));
/** How long both halves take together. */
const seconds = Number(process.env["INFRA_STEWARD_RANDOM_SECONDS"] ?? 30);

/** What VS Code writes of an extension's fault in the console of its page, to which the extension host tells everything. */
const fault = /rejected promise not handled|unhandled|infra-steward\.infra-steward/iu;
/** What the official server for tests lacks, and complains about wherever a TypeScript file is open. */
const foreign = /Could not find bundled tsserver/u;

/** The middle of the status bar, in pixels. */
const nowhere = { x: 640, y: 784 };

describe(`random actions, seed ${seed}`, function () {
  this.timeout((4 * seconds + 300) * 1_000);
  const shop = sampleWindow(async ({ folder }) => {
    const commits = (await cleanGit(folder, ["rev-list", "--first-parent", "main"])).trim().split("\n");
    await cleanGit(folder, ["branch", "detour", commits[Math.floor(commits.length / 2)] ?? "main"]);
    return undefined;
  });

  const complaints: string[] = [];
  const done: string[] = [];
  let atRest = { live: 0, errors: 0 };

  before(async () => {
    const { page } = shop.window;
    await page.context().grantPermissions(["clipboard-read", "clipboard-write"]);
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type()) && fault.test(message.text()) && !foreign.test(message.text())) complaints.push(message.text());
    });
    page.on("dialog", (dialog) => void dialog.accept());
    await shop.window.showSidebar();
    await shop.window.open("infra/prod/rds.tf:1:1");
    await shop.window.tree("This Place").find("Reviews: @acme/platform");
    atRest = await diagnosedAtRest();
  });

  /** How many lists of registrations live and how many errors our log was told, as *Copy Diagnostics* says it. */
  async function diagnosed(): Promise<{ live: number; errors: number }> {
    const { page } = shop.window;
    // A click where nothing is brings back the focus that a page inside of the page took with it when it closed.
    await page.mouse.click(nowhere.x, nowhere.y);
    await page.evaluate(() => navigator.clipboard.writeText(""));
    const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());
    await insist("Copying diagnostics", async () => {
      await shop.window.command("Infra Steward: Copy Diagnostics");
      // The list is taken as it is, with nothing ticked.
      await shop.window.quickInput.waitFor({ timeout: hearing });
      await page.keyboard.press("Enter");
    }, async () => (await copied()) !== "");
    const text = await copied();
    const number = (name: string): number => Number(new RegExp(`- ${name}: (\\d+)`, "u").exec(text)?.[1]);
    return { live: number("Live disposables"), errors: number("Errors in the log") };
  }

  /** The same on `main`, with nothing changed and no editor open. */
  async function diagnosedAtRest(): Promise<{ live: number; errors: number }> {
    const { page } = shop.window;
    await page.keyboard.press("Escape");
    await insist("Getting the repository back", () => page.waitForTimeout(200), () => restore(shop.company.folder));
    await insist("Closing all editors", async () => {
      await shop.window.command("View: Close All Editors");
      const dialog = page.locator(".monaco-dialog-box");
      if (await dialog.isVisible()) await dialog.getByRole("button", { name: "Don't Save" }).click({ timeout: hearing });
    }, async () => (await page.locator(".tab").count()) === 0);
    return diagnosed();
  }

  /** Fails where more lives than before, or our log was told an error. */
  async function cameToRest(): Promise<void> {
    let last = { live: Number.NaN, errors: Number.NaN };
    await insist("Coming to rest", () => shop.window.page.waitForTimeout(1_000), async () => {
      last = await diagnosedAtRest();
      return last.live === atRest.live;
    }).catch((cause: unknown) => {
      throw new Error(`${last.live} lists of registrations live, ${atRest.live} lived before.`, { cause });
    });
    assert.equal(last.errors, 0, "our log was told errors");
  }

  async function walk(random: Random, milliseconds: number, restarts: boolean): Promise<void> {
    const hand = { page: shop.window.page, folder: shop.company.folder, random };
    const end = performance.now() + milliseconds;
    while (performance.now() < end) done.push(await act(hand, restarts));
  }

  it("leave nothing behind", async () => {
    await walk(new Random(seed), seconds * 500, false);
    await cameToRest();
  });

  it("survive restarts of the extension host, also before it is there, and leave nothing behind again", async () => {
    await shop.window.page.reload();
    await walk(new Random(seed + 1), seconds * 500, true);
    await cameToRest();
    await shop.window.showSidebar();
    await shop.window.open("infra/prod/rds.tf:1:1");
    await shop.window.tree("This Place").find("Reviews: @acme/platform");
    await shop.window.picture("random-actions");
  });

  it("bring no rejection that nobody handles", () => {
    say(`    ${done.length} actions, ${atRest.live} lists of registrations at rest`);
    assert.ok(done.length > seconds / 4);
    assert.deepEqual(complaints, []);
  });

  afterEach(function () {
    if (this.currentTest?.state === "failed") say(`    seed ${seed}, the last actions: ${done.slice(-20).join(", ")}`);
  });
});
