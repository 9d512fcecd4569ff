import type * as vscode from "vscode";
import type { Estate, EstateSummary } from "../../estate/estate";
import type { ShelfLevel } from "../../estate/runbookShelf";
import { repositoryItem } from "../rowItem";
import type { RowSource } from "../treeRows";
import { TreeRows } from "../treeRows";
import type { RunbookItem, ShelfItem } from "./runbookItem";
import { itemsAlong, itemsBelow } from "./runbookItem";
import { treeItem } from "./runbookTreeItem";

type Asked = Pick<Estate, "root" | "shelfChildren" | "shelfTrail">;

/** Every runbook by kind, and the production places without one. The query is the filter. */
export class RunbookRows extends TreeRows<Asked, string, RunbookItem, ShelfItem> {
  readonly #repositories: RowSource<Asked>;
  readonly #now: () => number;
  /** As each repository last said. */
  readonly #coverage = new Map<string, ShelfLevel["coverage"]>();

  /** @param now milliseconds since 1970, for ages. */
  constructor(source: RowSource<Asked>, now: () => number) {
    super(source, "");
    this.#repositories = source;
    this.#now = now;
  }

  /** How many production places the open repositories have, and how many of them have a runbook; null while nothing is known. */
  get coverage(): ShelfLevel["coverage"] {
    const all = this.#repositories.all.flatMap(({ root }) => this.#coverage.get(root) ?? []);
    if (all.length === 0) return null;
    return all.reduce((sum, one) => ({ places: sum.places + one.places, covered: sum.covered + one.covered }));
  }

  getTreeItem(item: RunbookItem): vscode.TreeItem {
    return treeItem(item, this.query, this.#now());
  }

  protected hasRows({ runbooks, infraFiles }: EstateSummary): boolean {
    return runbooks > 0 || infraFiles > 0;
  }

  protected repository(root: string): RunbookItem {
    return repositoryItem(root);
  }

  protected async below(estate: Asked, item: RunbookItem | null): Promise<readonly RunbookItem[]> {
    const { items, coverage } = await itemsBelow(estate, this.query, item);
    if (item === null || item.kind === "repository") this.#coverage.set(estate.root, coverage);
    return items;
  }

  protected async along(estate: Asked, path: string, top: RunbookItem | null): Promise<readonly ShelfItem[]> {
    return itemsAlong(estate.root, this.query, await estate.shelfTrail(this.query, path), top);
  }
}
