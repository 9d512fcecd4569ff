import { folderOf, isWithin } from "../base/path";
import type { Block, InfraFile } from "../model/place";
import type { OwnershipStatus } from "../model/ownership";
import { valueOf } from "../model/section";
import { noSources, ownershipOf } from "./about";
import type { IndexedFile } from "./index/indexedFile";
import type { Snapshot } from "./snapshot";

/** What the estate is grouped by. */
export const estateGroupings = ["system", "owner", "environment"] as const;
export type EstateGrouping = (typeof estateGroupings)[number];

export interface EstateQuery {
  readonly by: EstateGrouping;
  /** Words that a file's path, system, environment or owners must hold, each of them; the empty text lets all pass. */
  readonly filter: string;
}

/** Whose children are asked for: a group, a folder in it, or a file; null for the groups themselves. */
export type EstateParent = { readonly group: string; readonly folder: string | null } | { readonly path: string } | null;

export type EstateNode = EstateGroup | EstateFolder | EstateFile | EstateBlock;

interface Counts {
  /** How many infra files are below. */
  readonly files: number;
  /** How many of them nobody is declared for, catch-all rules counting as nobody. */
  readonly undeclared: number;
}

export interface EstateGroup extends Counts {
  readonly kind: "group";
  /** A system, an environment's name or an owner; the empty text where there is none, `-` where a rule says that nobody owns it. */
  readonly group: string;
  /** Whether it is an environment that is production. */
  readonly production: boolean;
}

export interface EstateFolder extends Counts {
  readonly kind: "folder";
  readonly group: string;
  /** POSIX, relative to the git root; folders that hold nothing but one other folder are passed over. */
  readonly folder: string;
  /** What is new in it since the folder above. */
  readonly name: string;
}

export interface EstateFile {
  readonly kind: "file";
  readonly group: string;
  readonly file: InfraFile;
  readonly owners: readonly string[];
  readonly status: FileOwnership;
  /** Whether it is one of those that the counts above it call undeclared: nobody owns it, or only a catch-all rule says who does. */
  readonly undeclared: boolean;
  readonly blocks: number;
}

export interface EstateBlock {
  readonly kind: "block";
  readonly path: string;
  readonly block: Block;
}

/** Of a fixed size, however large the repository is. */
export interface EstateNodes {
  readonly nodes: readonly EstateNode[];
  /** How many more there are than are given. */
  readonly more: number;
}

/** Nobody scrolls further than this through one folder, and more would weigh on the thread that shows them. */
const mostNodes = 300;

/** The keys of what a rule says nobody owns, and of what nobody can tell, because the ownership file cannot be read. No owner's handle looks like them. */
export const unownedGroup = "-";
export const untoldGroup = "?";

/** Whether a file has an owner; `untold` where the ownership file is still being read, or cannot be. */
export type FileOwnership = OwnershipStatus | "untold";

interface Row {
  readonly file: InfraFile;
  readonly owners: readonly string[];
  readonly status: FileOwnership;
  readonly isUndeclared: boolean;
  readonly blocks: readonly Block[];
  /** What the filter looks in. */
  readonly text: string;
}

/** The estate as a tree, a level at a time. What is known of a file is worked out once and holds while the file and the owners do. */
export class EstateTree {
  readonly #peek: (path: string) => IndexedFile | undefined;
  #rows = new WeakMap<InfraFile, Row>();
  #owners: readonly unknown[] = [];

  /** @param peek what a file says by itself. */
  constructor(peek: (path: string) => IndexedFile | undefined) {
    this.#peek = peek;
  }

  children(snapshot: Snapshot, query: EstateQuery, parent: EstateParent): EstateNodes {
    if (parent !== null && "path" in parent) return limited(this.#blocks(snapshot, parent.path));
    const rows = this.#matching(snapshot, query);
    if (parent === null) return limited(groupsOf(rows, query.by));
    const inGroup = rows.filter((row) => groupsOfRow(row, query.by).includes(parent.group));
    return limited(levelBelow(inGroup, parent.group, parent.folder ?? ""));
  }

  /** The nodes from a group down to a file, so that it can be shown in its place; empty when it is not in the tree. */
  trail(snapshot: Snapshot, query: EstateQuery, path: string): readonly EstateNode[] {
    const rows = this.#matching(snapshot, query);
    const row = rows.find(({ file }) => file.path === path);
    const group = row === undefined ? undefined : groupsOfRow(row, query.by)[0];
    if (group === undefined) return [];
    const inGroup = rows.filter((other) => groupsOfRow(other, query.by).includes(group));
    const trail: EstateNode[] = groupsOf(inGroup, query.by).filter((node) => node.group === group);
    for (let folder: string | null = ""; folder !== null;) {
      const next: EstateNode | undefined = levelBelow(inGroup, group, folder)
        .find((node) => (node.kind === "folder" ? isWithin(path, node.folder) : node.kind === "file" && node.file.path === path));
      if (next === undefined) return [];
      trail.push(next);
      folder = next.kind === "folder" ? next.folder : null;
    }
    return trail;
  }

  #blocks(snapshot: Snapshot, path: string): EstateBlock[] {
    const file = valueOf(snapshot.listing)?.infra.get(path);
    return file === undefined ? [] : this.#row(snapshot, file).blocks.map((block) => ({ kind: "block", path, block }));
  }

  #matching(snapshot: Snapshot, { filter }: EstateQuery): Row[] {
    const owners = [snapshot.codeowners, snapshot.catalogs, snapshot.configuration, snapshot.repository];
    if (owners.some((each, at) => valueIn(each) !== valueIn(this.#owners[at]))) this.#rows = new WeakMap();
    this.#owners = owners;
    const words = filter.toLowerCase().split(/\s+/).filter((word) => word !== "");
    const rows = [...(valueOf(snapshot.listing)?.infra.values() ?? [])].map((file) => this.#row(snapshot, file));
    return words.length === 0 ? rows : rows.filter(({ text }) => words.every((word) => text.includes(word)));
  }

  #row(snapshot: Snapshot, file: InfraFile): Row {
    const before = this.#rows.get(file);
    if (before !== undefined) return before;
    const facts = this.#peek(file.path)?.infra ?? null;
    const ownership = valueOf(ownershipOf(snapshot, file.path, { ...noSources, annotations: facts?.annotations ?? [] }, null));
    const owners = ownership?.owners ?? [];
    // Unreadable is not undeclared.
    const status = ownership?.status ?? "untold";
    const row: Row = {
      file,
      owners,
      status,
      isUndeclared: status === "undeclared" || (status === "owned" && ownership?.declared.every(({ catchAll }) => catchAll) === true),
      blocks: facts?.outline.blocks ?? [],
      text: [file.path, file.system, file.environment?.name ?? "", ...owners].join("\n").toLowerCase(),
    };
    this.#rows.set(file, row);
    return row;
  }
}

/** Sections are made anew where their values are not. */
function valueIn(each: unknown): unknown {
  return typeof each === "object" && each !== null && "value" in each ? each.value : each;
}

/** The groups that a file is in: several where it has several owners. */
function groupsOfRow({ file, owners, status }: Row, by: EstateGrouping): readonly string[] {
  switch (by) {
    case "system":
      return [file.system];
    case "environment":
      return [file.environment?.name ?? ""];
    case "owner":
      return status === "owned" ? owners : [status === "unowned" ? unownedGroup : status === "untold" ? untoldGroup : ""];
  }
}

function groupsOf(rows: readonly Row[], by: EstateGrouping): EstateGroup[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    for (const group of groupsOfRow(row, by)) {
      const together = groups.get(group);
      if (together === undefined) groups.set(group, [row]);
      else together.push(row);
    }
  }
  const nodes = [...groups].map(([group, together]): EstateGroup => ({
    kind: "group",
    group,
    production: by === "environment" && together.some(({ file }) => file.environment?.production === true),
    ...countsOf(together),
  }));
  // What asks for attention comes first: production, and what is nobody's; then what there is most of.
  return nodes.sort((a, b) => attention(b, by) - attention(a, by) || b.files - a.files || (a.group < b.group ? -1 : 1));
}

function attention({ group, production }: EstateGroup, by: EstateGrouping): number {
  if (by === "environment") return production ? 2 : group === "" ? 0 : 1;
  return by === "owner" && group === "" ? 1 : 0;
}

function countsOf(rows: readonly Row[]): Counts {
  return { files: rows.length, undeclared: rows.filter(({ isUndeclared }) => isUndeclared).length };
}

/** The folders right below a folder, and its files. */
function levelBelow(rows: readonly Row[], group: string, above: string): EstateNode[] {
  const folders = new Map<string, Row[]>();
  const files: EstateFile[] = [];
  const start = above === "" ? 0 : above.length + 1;
  for (const row of rows) {
    const { path } = row.file;
    if (!isWithin(path, above)) continue;
    if (folderOf(path) === above) {
      files.push({ kind: "file", group, file: row.file, owners: row.owners, status: row.status, undeclared: row.isUndeclared, blocks: row.blocks.length });
      continue;
    }
    const first = path.slice(0, path.indexOf("/", start));
    const together = folders.get(first);
    if (together === undefined) folders.set(first, [row]);
    else together.push(row);
  }
  const nodes = [...folders.values()].map((together): EstateFolder => {
    const folder = commonFolder(together);
    return { kind: "folder", group, folder, name: folder.slice(start), ...countsOf(together) };
  });
  return [...nodes.sort((a, b) => (a.folder < b.folder ? -1 : 1)), ...files];
}

/** The innermost folder that all of them lie in. */
function commonFolder(rows: readonly Row[]): string {
  let common = folderOf(rows[0]?.file.path ?? "");
  for (const { file } of rows) while (common !== "" && !isWithin(file.path, common)) common = folderOf(common);
  return common;
}

function limited(nodes: readonly EstateNode[]): EstateNodes {
  return { nodes: nodes.slice(0, mostNodes), more: Math.max(0, nodes.length - mostNodes) };
}
