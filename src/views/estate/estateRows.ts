import type * as vscode from "vscode";
import type { Estate, EstateSummary } from "../../estate/estate";
import type { EstateQuery } from "../../estate/estateTree";
import { repositoryItem } from "../rowItem";
import type { RowSource } from "../treeRows";
import { TreeRows } from "../treeRows";
import type { EstateItem, EstateNodeItem } from "./estateItem";
import { itemsAlong, itemsBelow } from "./estateItem";
import { treeItem } from "./estateTreeItem";

type Asked = Pick<Estate, "root" | "estateChildren" | "estateTrail">;

/** The estates, as far as the view needs them. */
export type EstateSource = RowSource<Asked>;

/** Every infrastructure file, by system, owner or environment. */
export class EstateRows extends TreeRows<Asked, EstateQuery, EstateItem, EstateNodeItem> {
  getTreeItem(item: EstateItem): vscode.TreeItem {
    return treeItem(item, this.query);
  }

  protected hasRows({ infraFiles }: EstateSummary): boolean {
    return infraFiles > 0;
  }

  protected repository(root: string): EstateItem {
    return repositoryItem(root);
  }

  protected below(estate: Asked, item: EstateItem | null): Promise<readonly EstateItem[]> {
    return itemsBelow(estate, this.query, item);
  }

  protected async along(estate: Asked, path: string, top: EstateItem | null): Promise<readonly EstateNodeItem[]> {
    return itemsAlong(estate.root, this.query, await estate.estateTrail(this.query, path), top);
  }
}
