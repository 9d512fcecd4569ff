import type { Estate } from "../../estate/estate";
import type { ShelfLevel, ShelfNode, ShelfParent } from "../../estate/runbookShelf";
import type { MoreItem, RepositoryItem, Row } from "../rowItem";
import { moreItems, separator } from "../rowItem";

/** A row of the view. */
export type RunbookItem = RepositoryItem | ShelfItem | MoreItem<RunbookItem>;

/** A kind, a runbook, or a place without one. `root`, `path` and `line`, or `url`, are what commands take for the place that is meant. */
export interface ShelfItem extends Row<RunbookItem> {
  readonly kind: "node";
  /** Of the runbook, or the file to look at first in a place; null for what is no place in the repository. */
  readonly path: string | null;
  /** 1-based. */
  readonly line: number;
  readonly node: ShelfNode;
}

/** What the rows are, and what is known at the top of them. */
export interface RunbookLevel {
  readonly items: readonly RunbookItem[];
  readonly coverage: ShelfLevel["coverage"];
}

/** The rows below a row; null is the top of a repository. A filter has rows of its own, so that what it opens does not stay open without it. */
export async function itemsBelow(estate: Pick<Estate, "root" | "shelfChildren">, filter: string, parent: RunbookItem | null): Promise<RunbookLevel> {
  const { nodes, more, coverage } = await estate.shelfChildren(filter, parentOf(parent));
  const items = nodes.map((node) => shelfItem(estate.root, filter, node, parent));
  return { items: [...items, ...moreItems(estate.root, parent, more)], coverage };
}

/** The rows from a kind down to a runbook, each below the one before. */
export function itemsAlong(root: string, filter: string, trail: readonly ShelfNode[], top: RunbookItem | null): readonly ShelfItem[] {
  const items: ShelfItem[] = [];
  for (const node of trail) items.push(shelfItem(root, filter, node, items.at(-1) ?? top));
  return items;
}

function shelfItem(root: string, filter: string, node: ShelfNode, parent: RunbookItem | null): ShelfItem {
  return { kind: "node", id: [root, filter, ...idOf(node)].join(separator), root, ...placeOf(node), parent, node };
}

function idOf(node: ShelfNode): readonly string[] {
  switch (node.kind) {
    case "kind":
      return ["kind", node.of];
    case "runbook":
      return "url" in node.location ? ["url", node.location.url] : ["runbook", node.location.path];
    case "uncovered":
      return ["uncovered"];
    case "place":
      return ["place", node.path, node.job ?? ""];
  }
}

function placeOf(node: ShelfNode): Pick<ShelfItem, "path" | "line"> {
  switch (node.kind) {
    case "runbook":
      return { path: "url" in node.location ? null : node.location.path, line: node.line };
    case "place":
      return { path: node.file, line: node.line };
    case "kind":
    case "uncovered":
      return { path: null, line: 1 };
  }
}

function parentOf(item: RunbookItem | null): ShelfParent {
  if (item?.kind !== "node") return null;
  return item.node.kind === "kind" ? item.node.of : item.node.kind === "uncovered" ? "uncovered" : null;
}
