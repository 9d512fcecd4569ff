// The real workbench, driven as a person drives it: the newest VS Code with the packaged extension installed.
import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Browser, Locator, Page } from "playwright-core";
import { launchBrowser } from "../host/browser";
import { newest } from "../host/pinned";
import { startServer } from "../host/server";
import type { Server } from "../host/server";
import { hearing, insist, patience, until } from "./patience";
import { Tree } from "./tree";

/** The environment variable that names the packaged extension (absolute path). */
const vsixVariable = "INFRA_STEWARD_VSIX";
/** The environment variable that names the folder for pictures (absolute path). */
const picturesVariable = "INFRA_STEWARD_PICTURES";

const size = { width: 1280, height: 800 };
/** Where the header of a view has no button. */
const chevron = { x: 12, y: 10 };

/** One VS Code, in which any number of windows can be opened. */
export interface Workbench {
  /** Opens a folder or a `.code-workspace` file (absolute path), or nothing, in a window of its own; resolves when it can be used. */
  window(opened: string | null): Promise<Window>;
  /** Keeps a picture of every window as NAME.png. Resolves with what their sidebars and questions say, for whoever has no picture. */
  evidence(name: string): Promise<readonly string[]>;
  close(): Promise<void>;
}

export interface WorkbenchOptions {
  /** False opens folders in Restricted Mode. */
  readonly trusted?: boolean;
  /** Where extensions and what they keep lie (absolute path); a folder for this run alone when left out. */
  readonly data?: string;
  /** Settings on top of the quiet ones. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Added to our environment for everything that the workbench starts. */
  readonly environment?: Readonly<Record<string, string>>;
}

export async function startWorkbench({ trusted = true, settings = {}, environment, data }: WorkbenchOptions = {}): Promise<Workbench> {
  const server = await startServer({
    release: newest, trustsEverything: trusted, forTests: true, vsix: required(vsixVariable), settings,
    // What was started from a command line keeps its environment, and asks no login shell for another.
    ...(environment === undefined ? {} : { environment: { ...environment, VSCODE_CLI: "1" } }),
    ...(data === undefined ? {} : { data }),
  });
  try {
    const browser = await launchBrowser();
    return {
      window: (opened) => openWindow(server, browser, opened),
      evidence: (name) => evidence(browser, name),
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
  const window = new Window(page);
  // Extensions are read later than the rest is drawn; a palette that was opened before would never offer our commands.
  await window.sidebarTab.waitFor();
  return window;
}

/** Where something is told or asked beside the editors. */
const tellers = [".part.sidebar", ".quick-input-widget", ".monaco-dialog-box", ".notifications-center"];

async function evidence(browser: Browser, name: string): Promise<string[]> {
  const pages = browser.contexts().flatMap((context) => context.pages());
  const heard = await Promise.all(pages.map(async (page, index) => {
    // A window that is stuck must not keep the tests from going on.
    await new Window(page).picture(index === 0 ? name : `${name}-${index + 1}`).catch(() => undefined);
    const texts = await Promise.all(tellers.map((teller) => page.locator(`${teller}:visible`).first().innerText({ timeout: hearing / 10 }).catch(() => "")));
    return texts.flatMap((text, one) => (text === "" ? [] : [`${tellers[one] ?? ""}: ${text.replaceAll("\u00a0", " ").replaceAll(/\s*\n\s*/g, " | ")}`]));
  }));
  return heard.flat();
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
    const deadline = performance.now() + 2 * patience;
    while (!(await row.isVisible())) {
      if (performance.now() > deadline) throw new Error(`The quick pick did not offer ${text}.`);
      // The one before may still be closing, and would take the text in its last moment.
      if (!(await until(() => pick.isHidden(), hearing))) await this.page.keyboard.press("Escape");
      await this.page.keyboard.press(key);
      if (!(await until(() => this.quickInput.isVisible(), hearing))) continue;
      await this.quickInput.fill(text, { timeout: hearing }).catch(() => undefined);
      await until(async () => (await row.isVisible()) || (await pick.isHidden()), 2 * hearing);
    }
    // A list that is drawn anew at this very moment takes no key; what was chosen is gone once the key was taken.
    await insist(`Taking ${text}`, () => this.page.keyboard.press("Enter"), () => row.isHidden());
  }

  /** Takes a row of the quick pick that a command opened, by a text in it. */
  async pick(text: string): Promise<void> {
    const row = this.row(text);
    await row.waitFor();
    await insist(`Taking ${text}`, () => row.click({ timeout: hearing }), () => row.isHidden());
  }

  /** Fills in the box that a command opened, and confirms. */
  async answer(text: string): Promise<void> {
    await this.quickInput.fill(text);
    await insist(`Answering ${text}`, () => this.page.keyboard.press("Enter"), () => this.quickInput.isHidden());
  }

  /** Shows the hover of a position, 1-based, in the open editor. Resolves with its box, whose text may still be loading. */
  async hover(line: number, column: number): Promise<Locator> {
    const hover = this.page.locator(".monaco-hover:visible").first();
    await insist(`Asking for line ${line}`, () => this.page.keyboard.press("Control+G"), () => this.quickInput.isVisible());
    await this.answer(`:${line}:${column}`);
    await insist(`Hovering over line ${line}`, async () => {
      await this.page.keyboard.press("Control+K");
      await this.page.keyboard.press("Control+I");
    }, () => hover.isVisible());
    return hover;
  }

  /** The input of the palette and of every quick pick. */
  get quickInput(): Locator {
    return this.page.locator(".quick-input-widget input:visible").first();
  }

  /** A row of the open quick pick, by a text in it. */
  row(text: string | RegExp): Locator {
    return this.page.locator(".quick-input-widget .monaco-list-row", { hasText: text }).first();
  }

  /** The row of the open quick pick that Enter would take. */
  get chosenRow(): Locator {
    return this.page.locator(".quick-input-widget .monaco-list-row.focused");
  }

  /** The notifications with a text, in the list behind the bell: a VS Code that is driven by tests shows no toasts. */
  notifications(text: string | RegExp): Locator {
    return this.page.locator(".notifications-center .notification-list-item", { hasText: text });
  }

  /** Opens the list and resolves with the notification with a text. A list that is opened before there is any closes again. */
  async notification(text: string | RegExp): Promise<Locator> {
    const found = this.notifications(text).first();
    await insist(`The notification ${String(text)}`, () => this.command("Notifications: Show Notifications"), () => found.isVisible());
    await found.hover();
    return found;
  }

  /** The tree of a view of the sidebar, by the beginning of the view's title. */
  tree(title: string): Tree {
    return new Tree(this.page, this.page.locator(".sidebar .pane", { has: this.page.locator(".pane-header", { hasText: new RegExp(`^${title}`) }) }));
  }

  /** Shows the sidebar with our views. */
  async showSidebar(): Promise<void> {
    await insist("Showing the sidebar", () => this.sidebarTab.click({ timeout: hearing }), async () => (await this.sidebarTab.getAttribute("aria-selected")) === "true");
    // Whatever rests on an icon is told its name, over the rows beside it.
    await this.page.mouse.move(0, 0);
  }

  /** What says in the status bar whether something is recorded. */
  get recordingItem(): Locator {
    return this.page.locator('.statusbar-item[id="infra-steward.infra-steward.infraSteward.recording"]');
  }

  /** What shows the sidebar with our views. */
  get sidebarTab(): Locator {
    return this.page.getByRole("tab", { name: /^Infra Steward/ });
  }

  /** Closes the other views of the sidebar, as a person would have it who looks at this one. */
  async makeRoomFor(title: string): Promise<void> {
    const open = this.page.locator(".sidebar .pane-header[aria-expanded=true]");
    const others = open.filter({ hasNotText: new RegExp(`^${title}`) });
    await open.filter({ hasText: new RegExp(`^${title}`) }).waitFor();
    for (let left = await others.elementHandles(); left.length > 0; left = await others.elementHandles()) {
      // Each by itself and not by its position among the others, of which more may open at this moment.
      for (const other of left) {
        await insist(`Closing a view beside ${title}`, () => other.click({ position: chevron, timeout: hearing }), async () => (await other.getAttribute("aria-expanded")) !== "true");
      }
    }
  }

  /** Keeps a picture of the window as NAME.png: all of it, or the corner that begins so many pixels from the top and the left. */
  async picture(name: string, corner: { readonly below: number; readonly rightOf: number } = { below: 0, rightOf: 0 }): Promise<void> {
    const folder = required(picturesVariable);
    await mkdir(folder, { recursive: true });
    const clip = { x: corner.rightOf, y: corner.below, width: size.width - corner.rightOf, height: size.height - corner.below };
    await this.page.screenshot({ path: path.join(folder, `${name}.png`), animations: "disabled", caret: "hide", clip });
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
