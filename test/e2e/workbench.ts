// The real workbench, driven as a person drives it: the newest VS Code with the packaged extension installed.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../host/browser";
import { newest } from "../host/pinned";
import { startServer } from "../host/server";
import type { Server } from "../host/server";

/** The environment variable that names the packaged extension (absolute path). */
const vsixVariable = "INFRA_STEWARD_VSIX";
/** The environment variable that names the folder for pictures (absolute path). */
const picturesVariable = "INFRA_STEWARD_PICTURES";

const size = { width: 1280, height: 800 };
/** Milliseconds until the workbench has to show what it was asked for. */
const patience = 20_000;
/** How often a quick pick is asked for before that counts as a failure. */
const attempts = 6;

/** One VS Code, in which any number of windows can be opened. */
export interface Workbench {
  /** Opens a folder or a `.code-workspace` file (absolute path), or nothing, in a window of its own; resolves when it can be used. */
  window(opened: string | null): Promise<Window>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** False opens folders in Restricted Mode. */
  readonly trusted?: boolean;
  /** Where extensions and what they keep lie (absolute path); a folder for this run alone when left out. */
  readonly data?: string;
  /** Settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

export async function startWorkbench({ trusted = true, settings = {}, data }: WorkbenchOptions = {}): Promise<Workbench> {
  const server = await startServer({ release: newest, trustsEverything: trusted, forTests: true, vsix: required(vsixVariable), settings, ...(data === undefined ? {} : { data }) });
  try {
    const browser = await launchBrowser();
    return {
      window: (opened) => openWindow(server, browser, opened),
      close: async () => {
        await browser.close();
        await server.stop();
      },
    };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

async function openWindow(server: Server, browser: Browser, opened: string | null): Promise<Window> {
  const context = await browser.newContext({ viewport: size, colorScheme: "light", reducedMotion: "reduce", locale: "en-GB", timezoneId: "UTC" });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  await page.goto(server.url(opened));
  await page.locator(".monaco-workbench .statusbar-item").first().waitFor({ timeout: 2 * patience });
  return new Window(page);
}

/** A window of the workbench. Everything waits until the workbench shows it, and fails when it does not. */
export class Window {
  constructor(readonly page: Page) {}

  /** Opens a file by quick open. `place` is its path in the folder, or `path:line:column`, 1-based. */
  async open(place: string): Promise<void> {
    const [file = place] = place.split(":");
    const { base: name, dir: folder } = path.posix.parse(file);
    await this.choose("Control+P", place, this.chosenRow.filter({ hasText: name }).filter({ hasText: folder }));
    await this.page.locator(".tab.active", { hasText: name }).waitFor();
    await this.page.locator(".editor-instance .view-lines").first().waitFor();
  }

  /** Runs a command from the palette, by its title as the palette shows it. */
  async command(title: string): Promise<void> {
    await this.choose("F1", `>${title}`, this.chosenRow.filter({ hasText: title }));
  }

  /**
   * Opens a quick pick by its key, types, and takes the row once it is the chosen one. What happened just before may
   * still move the focus and so close the pick again; then the key is pressed again, as a person would.
   */
  private async choose(key: string, text: string, row: Locator): Promise<void> {
    const pick = this.page.locator(".quick-input-widget");
    const closed = async () => {
      await pick.waitFor({ state: "hidden" });
      throw new Error(`The quick pick closed before it offered ${text}.`);
    };
    for (let attempt = 1; ; attempt += 1) {
      // The one before may still be closing, and would take the text in its last moment.
      await pick.waitFor({ state: "hidden" });
      await this.page.keyboard.press(key);
      try {
        await this.quickInput.fill(text, { timeout: patience / 10 });
        await Promise.race([row.waitFor({ timeout: patience / 2 }), closed()]);
        break;
      } catch (error) {
        if (attempt === attempts) {
          await this.picture("failed-to-choose");
          throw new Error(`The quick pick did not offer ${text}; it shows: ${await pick.innerText().catch(() => "nothing")}`, { cause: error });
        }
        await this.page.keyboard.press("Escape");
      }
    }
    // A list that is drawn anew at this very moment takes no key; what was chosen is gone once the key was taken.
    for (let attempt = 1; attempt <= attempts && (await row.isVisible()); attempt += 1) {
      await this.page.keyboard.press("Enter");
      await row.waitFor({ state: "hidden", timeout: patience / 10 }).catch(() => undefined);
    }
    await row.waitFor({ state: "hidden" });
  }

  /** Shows the hover of a position, 1-based, in the open editor. Resolves with its box, whose text may still be loading. */
  async hover(line: number, column: number): Promise<Locator> {
    await this.page.keyboard.press("Control+G");
    await this.quickInput.fill(`:${line}:${column}`);
    await this.page.keyboard.press("Enter");
    await this.quickInput.waitFor({ state: "hidden" });
    await this.page.keyboard.press("Control+K");
    await this.page.keyboard.press("Control+I");
    const hover = this.page.locator(".monaco-hover:visible").first();
    await hover.waitFor();
    return hover;
  }

  /** The input of the palette and of every quick pick. */
  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget input:visible").first();
  }

  /** A row of the open quick pick, by a text in it. */
  row(text: string): Locator {
    return this.page.locator(".quick-input-widget .monaco-list-row", { hasText: text }).first();
  }

  /** The row of the open quick pick that Enter would take. */
  get chosenRow(): Locator {
    return this.page.locator(".quick-input-widget .monaco-list-row.focused");
  }

  /** A view of the sidebar, by the beginning of its title. */
  view(title: string): Locator {
    return this.page.locator(".sidebar .pane", { has: this.page.locator(".pane-header", { hasText: new RegExp(`^${title}`) }) });
  }

  /** Closes the other views of the sidebar, as a person would have it who looks at this one. */
  async makeRoomFor(title: string): Promise<void> {
    const others = this.page.locator(".sidebar .pane-header[aria-expanded=true]", { hasNotText: new RegExp(`^${title}`) });
    // A header that is drawn anew at this very moment takes no click, and one that was clicked takes a moment to close.
    for (let attempt = 1; attempt <= attempts * 5 && (await others.count()) > 0; attempt += 1) {
      await others.first().click({ timeout: patience / 10 }).catch(() => undefined);
      await this.page.waitForTimeout(patience / 50);
    }
  }

  /** Keeps a picture of the window as NAME.png. */
  async picture(name: string): Promise<void> {
    const folder = required(picturesVariable);
    await mkdir(folder, { recursive: true });
    await this.page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled", caret: "hide" });
  }

  close(): Promise<void> {
    return this.page.context().close();
  }
}

/** The text of an element as a person reads it: the workbench writes many of its spaces as no-break spaces. */
export async function textOf(element: Locator): Promise<string> {
  return (await element.innerText()).replaceAll("\u00a0", " ");
}

function required(variable: string): string {
  const value = process.env[variable];
  if (value === undefined) throw new Error(`${variable} is not set; run these tests by npm test -- e2e.`);
  return value;
}
