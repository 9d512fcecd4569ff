/** What every row of a tree in the sidebar has. Its id stays the same from one look to the next, so that what is open stays open. */
export interface Row<Item> {
  readonly id: string;
  /** Absolute path of the repository. */
  readonly root: string;
  readonly parent: Item | null;
}

/** Stands above the rows of a repository where several are open. */
export interface RepositoryItem {
  readonly kind: "repository";
  readonly id: string;
  readonly root: string;
  readonly parent: null;
}

/** Says how many rows are not shown. */
export interface MoreItem<Item> extends Row<Item> {
  readonly kind: "more";
  readonly count: number;
}

/** Nothing in a path or a name. */
export const separator = "\0";

export function repositoryItem(root: string): RepositoryItem {
  return { kind: "repository", id: root, root, parent: null };
}

/** The row below the last one that is shown; no row where all are. */
export function moreItems<Item extends { readonly id: string }>(root: string, parent: Item | null, count: number): MoreItem<Item>[] {
  return count === 0 ? [] : [{ kind: "more", id: `${parent?.id ?? root}${separator}more`, root, parent, count }];
}
