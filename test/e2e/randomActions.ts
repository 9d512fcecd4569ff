// What a person does all day, one action a row, as keys and as what other programs do to the files meanwhile. Nothing waits
// for an action to have its effect: the next one comes when it comes.
import { existsSync } from "node:fs";
import { mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Page } from "playwright-core";
import type { Random } from "../bench/random";
import { cleanGit } from "../fixtures/cleanGit";

interface Hand {
  readonly page: Page;
  /** The repository (absolute path), on `main`, with the branch `detour` beside it. */
  readonly folder: string;
  readonly random: Random;
}

const files = [
  "infra/prod/rds.tf", "infra/prod/main.tf", "infra/staging/rds.tf", "infra/modules/database/main.tf", "deploy/k8s/base/worker.yaml",
  ".github/workflows/infra.yml", ".gitlab-ci.yml", ".github/CODEOWNERS", "docs/runbooks/restore-orders-db.md", "INFRA_BACKLOG.md",
  ".infra-steward.yaml", "compose.yaml", "services/storefront/src/checkout.ts",
];
const folders = ["infra/staging", "docs/runbooks", "deploy/k8s/overlays/production"];
const typed = ['resource "null_resource" "fresh" {', "}", "# owner: @acme/data", "* @acme/engineering", "x: [", "- [ ] Look", "\\"];
const settings: Readonly<Record<string, readonly unknown[]>> = {
  "infraSteward.hover.enabled": [true, false],
  "infraSteward.statusBar.enabled": [true, false],
  "infraSteward.quiet": [true, false],
  "infraSteward.codeLens": [true, false],
  "infraSteward.productionGuard": [true, false],
  "infraSteward.runbooks.codeLens": [true, false],
  "infraSteward.ownership.dialect": ["auto", "gitlab", "nonsense"],
  "infraSteward.runbooks.folders": [[], ["docs"], 7],
  "infraSteward.findings": [{}, { "drift/version": "off" }, { "drift/version": 1 }],
};
const commands = [
  "Infra Steward: Show Estate", "Infra Steward: Show Runbooks", "Infra Steward: Show Backlog", "Infra Steward: Find Runbook",
  "Infra Steward: Reveal in Estate", "Infra Steward: Why Is This Infra?", "Infra Steward: Refresh", "Infra Steward: Start Run of Runbook",
  "Infra Steward: Go to Rule", "Infra Steward: Show Sprint Report", "Infra Steward: Show My Data", "Infra Steward: Return to Where I Was",
  "Infra Steward: Claim for a Team", "Infra Steward: Set Up for This Repository", "Infra Steward: Ask the Owner", "Infra Steward: Who Is on Call?",
  "Infra Steward: Review My Branch", "Infra Steward: Add to Backlog", "View: Close Editor", "View: Split Editor",
];

/** Milliseconds that a person looks at what the palette offers. */
const glance = 400;

/** Types into the palette and takes what it offers, whatever that is by then. */
async function take(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.press(key);
  await page.waitForTimeout(glance / 2);
  await page.keyboard.insertText(text);
  await page.waitForTimeout(glance);
  await page.keyboard.press("Enter");
  await page.waitForTimeout(glance);
}

async function press(page: Page, ...keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

/** git that gives way to another git, such as the editor's own. */
async function git(folder: string, ...args: readonly string[]): Promise<boolean> {
  return cleanGit(folder, args).then(() => true, () => false);
}

const randomActions: Readonly<Record<string, (hand: Hand) => Promise<unknown>>> = {
  open: ({ page, random }) => take(page, "Control+P", `${random.pick(files)}:${random.below(40) + 1}`),
  "open another": ({ page, random }) => take(page, "Control+P", random.pick(files)),
  edit: async ({ page, random }) => {
    await press(page, "Control+1", random.pick(["Control+Home", "Control+End", "End"]), "Enter");
    await page.keyboard.insertText(random.pick(typed));
  },
  "delete lines": ({ page }) => press(page, "Control+1", "Control+Shift+K", "Control+Shift+K"),
  undo: ({ page }) => press(page, "Control+1", "Control+Z", "Control+Z", "Control+Z"),
  save: ({ page }) => press(page, "Control+S"),
  hover: ({ page }) => press(page, "Control+1", "Control+K", "Control+I"),
  move: ({ page, random }) => press(page, "Control+1", ...Array<string>(random.below(20)).fill(random.pick(["ArrowDown", "ArrowUp", "PageDown"]))),
  "run a command": ({ page, random }) => take(page, "F1", `>${random.pick(commands)}`),
  "hide or show the sidebar": ({ page }) => press(page, "Control+B"),
  "switch branch": ({ folder, random }) => git(folder, "checkout", "--quiet", "--force", random.pick(["main", "detour"])),
  "delete a folder": ({ folder, random }) => rm(path.join(folder, random.pick(folders)), { recursive: true, force: true }),
  "get folders back": ({ folder }) => git(folder, "checkout", "--quiet", "--force", "HEAD", "--", "."),
  "make a folder": async ({ folder, random }) => {
    const made = path.join(folder, "infra", `area-${random.below(3)}`);
    await mkdir(made, { recursive: true });
    await writeFile(path.join(made, "main.tf"), `resource "aws_sqs_queue" "q${random.below(9)}" {\n}\n`.repeat(1 + random.below(3)));
  },
  "change settings": async ({ folder, random }) => {
    await mkdir(path.join(folder, ".vscode"), { recursive: true });
    const chosen = Object.entries(settings).filter(() => random.chance(0.5)).map(([name, values]) => [name, random.pick(values)] as const);
    await writeFile(path.join(folder, ".vscode", "settings.json"), JSON.stringify(Object.fromEntries(chosen)));
  },
};

/** What nothing lives on after, so that nothing can be counted over it. A VS Code in a browser has no other way to it. */
const restart = { "restart the extension host": ({ page }: Hand) => page.reload() };

/** Does one of the actions. Resolves with its name. @param restarts whether the extension host may be restarted, too. */
export async function act(hand: Hand, restarts: boolean): Promise<string> {
  const [name, action] = hand.random.pick(Object.entries({ ...randomActions, ...(restarts ? restart : {}) }));
  // Whatever asks something goes away first, as it does when somebody clicks beside it.
  await hand.page.keyboard.press("Escape");
  await action(hand);
  await hand.page.waitForTimeout(hand.random.below(glance));
  return name;
}

/** Makes the repository what it was, on `main`; false where another git was at it. */
export async function restore(folder: string): Promise<boolean> {
  return existsSync(folder) && (await git(folder, "checkout", "--quiet", "--force", "main")) && (await git(folder, "clean", "-fdq"));
}
