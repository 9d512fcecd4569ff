import * as vscode from "vscode";
import type { Disposable } from "../base/disposable";
import { DisposableList } from "../base/disposable";
import type { EstateSummary } from "../estate/estate";
import type { EstateChange } from "../estate/estates";
import type { Row } from "./rowItem";
import { ShownRows } from "./shownRows";

/** A repository that answers what a view asks. */
type Rooted<Asked> = Asked & { readonly root: string };

/** The open repositories, as far as a view needs them. */
export interface RowSource<Asked> {
  readonly all: readonly Rooted<Asked>[];
  readonly onDidChange: (listener: (change: EstateChange) => void) => Disposable;
}

/** The rows are asked for again this often at most, in milliseconds, and only while somebody sees them. */
const refreshEveryMs = 500;

/**
 * The rows of a view on the open repositories: a level at a time, asked of them whenever VS Code shows it. What the rows are
 * is said by who extends this.
 */
export abstract class TreeRows<Asked, Query, Item extends Row<Item>, Found extends Item> implements vscode.TreeDataProvider<Item>, Disposable {
  readonly #source: RowSource<Asked>;
  readonly #owned = new DisposableList();
  readonly #changed = this.#owned.add(new vscode.EventEmitter<undefined>());
  readonly #answered = this.#owned.add(new vscode.EventEmitter<undefined>());
  readonly #shown = new ShownRows<Item>((item) => this.getTreeItem(item));
  /** The repositories that have rows. */
  readonly #filled = new Set<string>();
  #query: Query;
  #visible = false;
  #stale = false;
  #askedAt = -Infinity;
  /** Counts how often everything was drawn anew. */
  #drawing = 0;
  #timer: NodeJS.Timeout | undefined;
  #isEmpty = true;

  constructor(source: RowSource<Asked>, query: Query) {
    this.#source = source;
    this.#query = query;
    this.#owned.add(source.onDidChange(({ root, summary, closed }) => {
      if (closed || !this.hasRows(summary)) this.#filled.delete(root);
      else this.#filled.add(root);
      this.#refreshSoon();
    }));
    this.#owned.add({ dispose: () => clearTimeout(this.#timer) });
  }

  readonly onDidChangeTreeData = this.#changed.event;

  /** Rows were asked for; of the top ones {@link isEmpty} says what came of it. */
  readonly onDidShow = this.#answered.event;

  abstract getTreeItem(item: Item): vscode.TreeItem;

  /** Whether a repository has any rows: one without has none to stand above. */
  protected abstract hasRows(summary: EstateSummary): boolean;

  /** The row of a repository, above its rows where several are open. */
  protected abstract repository(root: string): Item;

  /** The rows below a row; null is the top of the repository. */
  protected abstract below(estate: Rooted<Asked>, item: Item | null): Promise<readonly Item[]>;

  /** The rows from the top down to a file, each below the one before; empty where it has no row. */
  protected abstract along(estate: Rooted<Asked>, path: string, top: Item | null): Promise<readonly Found[]>;

  get query(): Query {
    return this.#query;
  }

  /** Whether there was no row when they were last asked for. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  setQuery(query: Query): void {
    this.#query = query;
    this.#drawAnew();
  }

  setVisible(visible: boolean): void {
    this.#visible = visible;
    if (this.#stale) this.#refreshSoon();
  }

  getParent(item: Item): Item | null {
    return item.parent;
  }

  async getChildren(item?: Item): Promise<Item[]> {
    const drawing = this.#drawing;
    const rows = await this.#rowsBelow(item ?? null);
    // What was asked for before everything is asked for again is not what will be shown.
    if (drawing === this.#drawing) this.#shown.show(item ?? null, rows);
    this.#answered.fire(undefined);
    return rows;
  }

  /**
   * The row of a file, with the rows above it; null when it is not in the tree as it is asked for now, and `beyond` when it
   * is one of those that are only counted.
   */
  async rowOf(root: string, path: string): Promise<Found | "beyond" | null> {
    const estate = this.#estate(root);
    if (estate === undefined) return null;
    const items = await this.along(estate, path, this.#roots().length > 1 ? this.repository(root) : null);
    for (const item of items) {
      const level = await this.below(estate, item.parent);
      if (!level.some(({ id }) => id === item.id)) return "beyond";
    }
    return items.at(-1) ?? null;
  }

  dispose(): void {
    this.#owned.dispose();
  }

  async #rowsBelow(item: Item | null): Promise<Item[]> {
    if (item !== null) return this.#below(item.root, item);
    this.#askedAt = performance.now();
    const rows = await this.#top();
    this.#isEmpty = rows.length === 0;
    return rows;
  }

  async #top(): Promise<Item[]> {
    const roots = this.#roots();
    const [only] = roots;
    return roots.length > 1 ? roots.map((root) => this.repository(root)) : only === undefined ? [] : this.#below(only, null);
  }

  #roots(): readonly string[] {
    return this.#source.all.map(({ root }) => root).filter((root) => this.#filled.has(root));
  }

  #estate(root: string): Rooted<Asked> | undefined {
    return this.#source.all.find((estate) => estate.root === root);
  }

  async #below(root: string, item: Item | null): Promise<Item[]> {
    const estate = this.#estate(root);
    return estate === undefined ? [] : [...(await this.below(estate, item))];
  }

  /** Whoever reaches for a row should find it where it was: nothing is drawn anew that would look the same. */
  async #refresh(): Promise<void> {
    const drawing = this.#drawing;
    // Rows that cannot be had are asked for by VS Code, which says why.
    const differ = await this.#shown.differFrom((above) => this.#rowsBelow(above)).catch(() => true);
    if (drawing !== this.#drawing) return;
    this.#answered.fire(undefined);
    if (differ) this.#drawAnew();
  }

  #drawAnew(): void {
    this.#drawing += 1;
    this.#shown.forget();
    this.#changed.fire(undefined);
  }

  #refreshSoon(): void {
    this.#stale = true;
    if (!this.#visible || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      // Whoever looked away meanwhile asks again when they look back.
      if (!this.#visible) return;
      this.#stale = false;
      void this.#refresh();
    }, Math.max(0, this.#askedAt + refreshEveryMs - performance.now()));
  }
}
