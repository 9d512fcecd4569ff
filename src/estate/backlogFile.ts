import type { FileRead, Tree } from "../base/tree";
import { editBacklog } from "../edits/backlogEdits";
import type { BacklogIntent, BacklogProposal } from "../edits/backlogProposal";
import type { Answer } from "../model/answer";
import type { BacklogItem, BacklogState } from "../model/backlog";
import { backlogPaths, isNamedBy } from "../model/backlog";
import type { Finding } from "../model/finding";
import type { Section } from "../model/section";
import { known, unavailable, valueOf } from "../model/section";
import { readBacklog } from "../sources/backlog/backlog";
import type { IndexedFile } from "./index/indexedFile";
import { wasLookedFor } from "./lookedFor";
import type { Snapshot } from "./snapshot";

/** What a backlog is read from, and what its findings are looked for with. */
export interface BacklogParts {
  readonly read: Tree["read"];
  readonly snapshot: () => Snapshot;
  readonly peek: (path: string) => IndexedFile | undefined;
  readonly about: (path: string, line: number | null) => Promise<Answer>;
  readonly findingsIn: (path: string) => Promise<readonly Finding[]>;
  /** Whether what shows only beside other files has been looked for since the files last changed. */
  readonly hasCompared: () => boolean;
}

/** So many findings are looked for again at once; a longer list of open ones is told without. */
const mostLookedFor = 200;

/** The repository's backlog: read whenever it is asked for, as it stands in the editor, because it is small. */
export class BacklogFile {
  readonly #parts: BacklogParts;

  constructor(parts: BacklogParts) {
    this.#parts = parts;
  }

  /** null where there is none. */
  async state(): Promise<Section<BacklogState | null>> {
    const { path, read } = await this.#find();
    if (read.kind === "missing") return known(null);
    if (read.kind === "refused") return unavailable({ key: "file.unreadable", args: { path } });
    const { value: { items }, problems } = readBacklog(path, read.text);
    const named = items.filter(({ done, code, place }) => !done && code !== null && place !== null);
    const looked = new Set(named.slice(0, mostLookedFor));
    const isSettled = looked.size > 0 && this.#isRead() && this.#parts.hasCompared();
    const tasks = await Promise.all(items.map(async (item) => ({ ...item, gone: isSettled && looked.has(item) && (await this.#isGone(item)) })));
    return known({ path, tasks, problems });
  }

  async propose(intent: BacklogIntent): Promise<BacklogProposal> {
    const { path, read } = await this.#find();
    if (read.kind === "refused") return { kind: "impossible", reason: { key: "file.unreadable", args: { path } } };
    const made = editBacklog(path, read.kind === "text" ? read.text : null, intent);
    if (made.kind === "impossible") return made;
    return made.kind === "edit" ? { ...made, path, exists: read.kind === "text" } : { ...made, path };
  }

  /** The first that exists; where there is none, the name that a new one gets. */
  async #find(): Promise<{ readonly path: string; readonly read: FileRead }> {
    for (const path of backlogPaths) {
      const read = await this.#parts.read(path);
      if (read.kind !== "missing") return { path, read };
    }
    return { path: backlogPaths[0], read: { kind: "missing" } };
  }

  #isRead(): boolean {
    const { listing, progress } = this.#parts.snapshot();
    return listing.state === "known" && progress === null;
  }

  /** Gone is what was looked for and not found. Whatever could not be looked for, or nobody wants to see, is not. */
  async #isGone(item: BacklogItem): Promise<boolean> {
    const { code, place, address, source } = item;
    if (code === null || place === null) return false;
    const { path } = place;
    if (valueOf(this.#parts.snapshot().configuration)?.findings[code] === "off") return false;
    if (source !== null && (await this.#parts.read(source.path, { maxBytes: 0 })).kind === "missing") return false;
    const block = address === null ? undefined : this.#parts.peek(path)?.infra?.outline.blocks.find((one) => one.address === address);
    const answer = await this.#parts.about(path, block?.startLine ?? null);
    if (answer.findings.state !== "known" || !wasLookedFor(code, answer)) return false;
    const found = [...answer.findings.value, ...(await this.#parts.findingsIn(path))];
    return !found.some((finding) => isNamedBy(item, finding));
  }
}
