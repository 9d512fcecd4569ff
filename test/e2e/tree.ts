// A tree in the sidebar. The page holds only the rows that fit into it, so that what is asked for may have to be scrolled to.
import type { Locator, Page } from "playwright-core";
import { hearing, insist, patience } from "./patience";

/** Milliseconds between looks at a tree that is scrolled. */
const lookEvery = 150;

/** The rows of one view. */
export class Tree {
  /** @param pane the view with its header. */
  constructor(private readonly page: Page, readonly pane: Locator) {}

  /** A row that is in view, by the words in it. */
  row(text: string | RegExp): Locator {
    return this.pane.locator(".monaco-list-row", { hasText: text }).first();
  }

  /** Resolves when the first row of all has these words. */
  async first(text: string | RegExp): Promise<void> {
    await this.reach(this.pane.locator('.monaco-list-row[data-index="0"]', { hasText: text }), `the first row ${String(text)}`);
  }

  /** Resolves with a row as soon as it is wholly in view, and scrolls through the tree for it. */
  async find(text: string | RegExp): Promise<Locator> {
    const row = this.row(text);
    await this.reach(row, `the row ${String(text)}`);
    return row;
  }

  /** Opens a row that may be open already. */
  async expand(text: string | RegExp): Promise<void> {
    const isOpen = async (): Promise<boolean> => (await attribute(await this.find(text), "aria-expanded")) === "true";
    await insist(`Opening the row ${String(text)}`, async () => (await this.find(text)).locator(".monaco-tl-twistie").click({ timeout: hearing }), isOpen);
  }

  /** Ticks the box of a row that may be ticked already. */
  async tick(text: string | RegExp): Promise<void> {
    const box = async (): Promise<Locator> => (await this.find(text)).getByRole("checkbox");
    const isTicked = async (): Promise<boolean> => (await attribute(await box(), "aria-checked")) === "true";
    await insist(`Ticking the row ${String(text)}`, async () => (await box()).click({ timeout: hearing }), isTicked);
  }

  private async reach(row: Locator, what: string): Promise<void> {
    const deadline = performance.now() + patience;
    while (!(await this.bringIntoView(row))) {
      if (performance.now() > deadline) throw new Error(`The tree does not show ${what}; it shows:\n${await this.text()}`);
      await this.page.waitForTimeout(lookEvery);
    }
  }

  /** Scrolls a step towards a row. Resolves with whether there was no need to. */
  private async bringIntoView(row: Locator): Promise<boolean> {
    const list = this.pane.locator(".monaco-list").first();
    const [view, found, all] = await Promise.all([boxOf(list), boxOf(row), boxOf(list.locator(".monaco-list-rows"))]);
    if (view === null || all === null) return false;
    const isAbove = found !== null && found.y < view.y - 1;
    const isBelow = found !== null && bottom(found) > bottom(view) + 1;
    if (found !== null && !isAbove && !isBelow) return true;
    // Everything is in view: what is missing is still on its way.
    if (all.height <= view.height) return false;
    const isAtEnd = bottom(all) <= bottom(view) + 1;
    await this.page.mouse.move(view.x + view.width / 2, view.y + view.height / 2);
    await this.page.mouse.wheel(0, isAbove ? -view.height / 2 : isAtEnd ? -all.height : view.height / 2);
    return false;
  }

  private async text(): Promise<string> {
    return (await this.pane.innerText({ timeout: hearing }).catch(() => "nothing")).replaceAll("\u00a0", " ");
  }
}

/** An attribute of an element that may be drawn anew, and so be gone, at any moment. */
function attribute(element: Locator, name: string): Promise<string | null> {
  return element.getAttribute(name, { timeout: hearing }).catch(() => null);
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where an element is on the screen, in pixels; null where it is not there, or no longer. */
async function boxOf(element: Locator): Promise<Box | null> {
  return (await element.count()) === 0 ? null : element.boundingBox({ timeout: hearing }).catch(() => null);
}

function bottom({ y, height }: Box): number {
  return y + height;
}
