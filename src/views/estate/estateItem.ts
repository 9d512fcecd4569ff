import type { Estate } from "../../estate/estate";
import type { EstateNode, EstateParent, EstateQuery } from "../../estate/estateTree";
import type { MoreItem, RepositoryItem } from "../rowItem";
import { moreItems, separator } from "../rowItem";

/** A row of the view. */
export type EstateItem = RepositoryItem | EstateNodeItem | MoreItem<EstateItem>;

/** A group, folder, file or block. `root`, `path` and `line` are what commands take for the place that is meant. */
export interface EstateNodeItem {
  readonly kind: "node";
  readonly id: string;
  readonly root: string;
  /** Of the folder, file, or file of the block; null for a group. */
  readonly path: string | null;
  /** 1-based. */
  readonly line: number;
  readonly parent: EstateItem | null;
  readonly node: EstateNode;
}

/** The rows below a row; null is the top of a repository. A query has rows of its own, so that what a filter opens does not stay open without it. */
export async function itemsBelow(estate: Pick<Estate, "root" | "estateChildren">, query: EstateQuery, parent: EstateItem | null): Promise<readonly EstateItem[]> {
  const { nodes, more } = await estate.estateChildren(query, parentOf(parent));
  const items = nodes.map((node) => nodeItem(estate.root, query, node, parent));
  return [...items, ...moreItems(estate.root, parent, more)];
}

/** The rows from a group down to a file, each below the one before. */
export function itemsAlong(root: string, query: EstateQuery, trail: readonly EstateNode[], top: EstateItem | null): readonly EstateNodeItem[] {
  const items: EstateNodeItem[] = [];
  for (const node of trail) items.push(nodeItem(root, query, node, items.at(-1) ?? top));
  return items;
}

function nodeItem(root: string, query: EstateQuery, node: EstateNode, parent: EstateItem | null): EstateNodeItem {
  const id = [root, query.by, query.filter, ...idOf(node, parent)].join(separator);
  return { kind: "node", id, root, ...placeOf(node), parent, node };
}

/** A file is in the tree once for each of its owners. */
function idOf(node: EstateNode, parent: EstateItem | null): readonly string[] {
  switch (node.kind) {
    case "group":
      return ["group", node.group];
    case "folder":
      return ["folder", node.group, node.folder];
    case "file":
      return ["file", node.group, node.file.path];
    case "block":
      return ["block", parent?.id ?? "", String(node.block.startLine), node.block.address];
  }
}

function placeOf(node: EstateNode): Pick<EstateNodeItem, "path" | "line"> {
  switch (node.kind) {
    case "group":
      return { path: null, line: 1 };
    case "folder":
      return { path: node.folder, line: 1 };
    case "file":
      return { path: node.file.path, line: 1 };
    case "block":
      return { path: node.path, line: node.block.startLine };
  }
}

function parentOf(item: EstateItem | null): EstateParent {
  if (item?.kind !== "node") return null;
  switch (item.node.kind) {
    case "group":
      return { group: item.node.group, folder: null };
    case "folder":
      return { group: item.node.group, folder: item.node.folder };
    case "file":
      return { path: item.node.file.path };
    case "block":
      return { path: item.node.path };
  }
}
