import type { Entry, TrieNode } from "./patternTrie";
import { buildTrie } from "./patternTrie";

/** Everything the folders of a path decide, shared by all files in the same folder. */
interface FolderState {
  /** Where the trie stands after the folders; only nodes that lead on. */
  readonly nodes: readonly TrieNode[];
  /** Per group the last entry that covers everything in the folder. */
  readonly winners: readonly number[];
}

/** Enough for the folders of a large repository; when it is full it starts again, which costs time and never an answer. */
const maxFolders = 16_384;

const nobody: readonly number[] = [];

/**
 * Answers which of many patterns decide about a path, in time that follows the path and not the number of patterns: all are
 * compiled into one trie, and what the folders decide is remembered, because files come folder by folder.
 */
export class Matcher {
  readonly #root: FolderState;
  readonly #folders = new Map<string, FolderState>();
  /** The folder of the path before, most often that of the next one, too. */
  #folder = "";
  #state: FolderState;
  readonly #groupOf: readonly number[];
  /** Per group the best entry of the answer being made, or -1; and which groups it has. */
  readonly #best: Int32Array;
  #groups: number[] = [];
  /** The answers that are one entry alone, made when first given. */
  readonly #alone: (readonly number[] | undefined)[];
  #step = 0;

  constructor(entries: readonly Entry[]) {
    this.#groupOf = entries.map((entry) => entry.group);
    this.#best = new Int32Array(this.#groupOf.reduce((most, group) => Math.max(most, group + 1), 0)).fill(-1);
    this.#alone = entries.map(() => undefined);
    const root = buildTrie(entries);
    this.#apply(root.below);
    this.#root = { nodes: root.many === null ? [root] : [root, root.many], winners: this.#takeWinners() };
    this.#state = this.#root;
  }

  /**
   * @param path POSIX, relative to the root of the repository; it need not exist.
   * @returns for every group of which an entry covers the path, the index of the last one; in no particular order.
   */
  lastMatches(path: string): readonly number[] {
    const slash = path.lastIndexOf("/");
    const { nodes, winners } = slash < 0 ? this.#root : this.#folderState(path, slash);
    const name = slash < 0 ? path : path.slice(slash + 1);
    for (const node of nodes) {
      const literal = node.literals?.get(name);
      if (literal !== undefined) this.#apply(literal.here);
      if (node.one !== null) this.#apply(node.one.here);
      if (node.globs !== null) for (const child of node.globs.matching(name)) this.#apply(child.here);
    }
    if (this.#groups.length === 0) return winners;
    this.#apply(winners);
    return this.#takeWinners();
  }

  /** @param end where the folder of `path` ends. */
  #folderState(path: string, end: number): FolderState {
    if (this.#folder.length === end && path.startsWith(this.#folder)) return this.#state;
    const folder = path.slice(0, end);
    let state = this.#folders.get(folder);
    if (state === undefined) {
      const slash = folder.lastIndexOf("/");
      const parent = slash < 0 ? this.#root : this.#folders.get(folder.slice(0, slash));
      state = parent === undefined ? this.#walk(folder) : this.#enter(parent, folder.slice(slash + 1));
      if (this.#folders.size >= maxFolders) this.#folders.clear();
      this.#folders.set(folder, state);
    }
    this.#folder = folder;
    this.#state = state;
    return state;
  }

  #walk(folder: string): FolderState {
    let state = this.#root;
    for (const name of folder.split("/")) state = this.#enter(state, name);
    return state;
  }

  #enter(from: FolderState, name: string): FolderState {
    this.#step += 1;
    const nodes: TrieNode[] = [];
    for (const node of from.nodes) {
      if (node.stays) this.#reach(node, nodes);
      const literal = node.literals?.get(name);
      if (literal !== undefined) this.#reach(literal, nodes);
      if (node.one !== null) this.#reach(node.one, nodes);
      if (node.globs !== null) for (const child of node.globs.matching(name)) this.#reach(child, nodes);
    }
    if (this.#groups.length === 0) return { nodes, winners: from.winners };
    this.#apply(from.winners);
    return { nodes, winners: this.#takeWinners() };
  }

  /** Takes note of a node that a folder leads to, and of what may follow any number of folders behind it. */
  #reach(node: TrieNode, nodes: TrieNode[]): void {
    if (node.step === this.#step) return;
    node.step = this.#step;
    this.#apply(node.below);
    if (node.leadsOn) nodes.push(node);
    if (node.many !== null) this.#reach(node.many, nodes);
  }

  #apply(entries: readonly number[]): void {
    for (const entry of entries) {
      const group = this.#groupOf[entry] ?? 0;
      const best = this.#best[group] ?? -1;
      if (best < 0) this.#groups.push(group);
      if (entry > best) this.#best[group] = entry;
    }
  }

  /** The winners of the answer being made, which is over with it. */
  #takeWinners(): readonly number[] {
    const groups = this.#groups;
    const [first] = groups;
    if (first === undefined) return nobody;
    this.#groups = [];
    const winners: number[] = [];
    for (const group of groups) {
      winners.push(this.#best[group] ?? -1);
      this.#best[group] = -1;
    }
    const [only, another] = winners;
    if (only === undefined || another !== undefined) return winners;
    return (this.#alone[only] ??= winners);
  }
}
