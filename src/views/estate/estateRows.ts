import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estate } from "../../estate/estate";
import type { EstateChange } from "../../estate/estates";
import type { EstateQuery } from "../../estate/estateTree";
import type { EstateItem, EstateNodeItem } from "./estateItem";
import { itemsAlong, itemsBelow, repositoryItem } from "./estateItem";
import { treeItem } from "./estateTreeItem";

/** The estates, as far as the view needs them. */
export interface EstateSource {
  readonly all: readonly Pick<Estate, "root" | "estateChildren" | "estateTrail">[];
  readonly onDidChange: (listener: (change: EstateChange) => void) => Disposable;
}

/** The rows are asked for again this often at most, in milliseconds, and only while somebody sees them. */
const refreshEveryMs = 500;

/** The rows of the view: a level at a time, asked of the estates whenever VS Code shows it. */
export class EstateRows implements vscode.TreeDataProvider<EstateItem>, Disposable {
  readonly #estates: EstateSource;
  readonly #owned = new DisposableList();
  readonly #changed = this.#owned.add(new vscode.EventEmitter<undefined>());
  readonly #shown = this.#owned.add(new vscode.EventEmitter<undefined>());
  /** How many infra files each repository has. */
  readonly #infraFiles = new Map<string, number>();
  #query: EstateQuery;
  #visible = false;
  #stale = false;
  #askedAt = -Infinity;
  #timer: NodeJS.Timeout | undefined;
  #isEmpty = true;

  constructor(estates: EstateSource, query: EstateQuery) {
    this.#estates = estates;
    this.#query = query;
    this.#owned.add(estates.onDidChange(({ root, summary, closed }) => {
      if (closed) this.#infraFiles.delete(root);
      else this.#infraFiles.set(root, summary.infraFiles);
      this.#refreshSoon();
    }));
    this.#owned.add({ dispose: () => clearTimeout(this.#timer) });
  }

  readonly onDidChangeTreeData = this.#changed.event;

  /** The top rows were asked for, and {@link isEmpty} says what came of it. */
  readonly onDidShow = this.#shown.event;

  get query(): EstateQuery {
    return this.#query;
  }

  /** Whether there was no row when they were last asked for. */
  get isEmpty(): boolean {
    return this.#isEmpty;
  }

  setQuery(query: EstateQuery): void {
    this.#query = query;
    this.#changed.fire(undefined);
  }

  setVisible(visible: boolean): void {
    this.#visible = visible;
    if (this.#stale) this.#refreshSoon();
  }

  getTreeItem(item: EstateItem): vscode.TreeItem {
    return treeItem(item, this.#query);
  }

  getParent(item: EstateItem): EstateItem | null {
    return item.parent;
  }

  async getChildren(item?: EstateItem): Promise<EstateItem[]> {
    if (item !== undefined) return this.#below(item.root, item);
    this.#askedAt = performance.now();
    const roots = this.#roots();
    const [only] = roots;
    const rows = roots.length > 1 ? roots.map(repositoryItem) : only === undefined ? [] : await this.#below(only, null);
    this.#isEmpty = rows.length === 0;
    this.#shown.fire(undefined);
    return rows;
  }

  /**
   * The row of a file, with the rows above it; null when it is not in the tree as it is asked for now, and `beyond` when it
   * is one of those that are only counted.
   */
  async rowOf(root: string, path: string): Promise<EstateNodeItem | "beyond" | null> {
    const estate = this.#estate(root);
    const trail = (await estate?.estateTrail(this.#query, path)) ?? [];
    const top = this.#roots().length > 1 ? repositoryItem(root) : null;
    const items = itemsAlong(root, this.#query, trail, top);
    for (const item of items) {
      const level = await this.#below(root, item.parent);
      if (!level.some(({ id }) => id === item.id)) return "beyond";
    }
    return items.at(-1) ?? null;
  }

  dispose(): void {
    this.#owned.dispose();
  }

  /** A repository without infrastructure has no rows to stand above. */
  #roots(): readonly string[] {
    return this.#estates.all.map(({ root }) => root).filter((root) => (this.#infraFiles.get(root) ?? 0) > 0);
  }

  #estate(root: string): EstateSource["all"][number] | undefined {
    return this.#estates.all.find((estate) => estate.root === root);
  }

  async #below(root: string, item: EstateItem | null): Promise<EstateItem[]> {
    const estate = this.#estate(root);
    return estate === undefined ? [] : [...(await itemsBelow(estate, this.#query, item))];
  }

  #refreshSoon(): void {
    this.#stale = true;
    if (!this.#visible || this.#timer !== undefined) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      // Whoever looked away meanwhile asks again when they look back.
      if (!this.#visible) return;
      this.#stale = false;
      this.#changed.fire(undefined);
    }, Math.max(0, this.#askedAt + refreshEveryMs - performance.now()));
  }
}
