import type * as vscode from "vscode";
import type { Runbook } from "../../model/runbook";
import { locationKey } from "../../model/unitedRunbooks";

/** A runbook that was opened from the list: by its title it is found again, by its key it is told from others of that title. */
export interface UsedRunbook {
  readonly root: string;
  readonly key: string;
  readonly title: string;
}

const name = "runbooks.lastUsed";
/** As many as one remembers having opened. */
const most = 5;

/** The runbooks opened last in this workspace, the latest first. */
export class LastUsed {
  readonly #memory: vscode.Memento;

  constructor(memory: vscode.Memento) {
    this.#memory = memory;
  }

  get all(): readonly UsedRunbook[] {
    const kept = this.#memory.get<unknown>(name);
    return Array.isArray(kept) ? kept.filter(isUsed) : [];
  }

  async add(root: string, { location, title }: Pick<Runbook, "location" | "title">): Promise<void> {
    const used = { root, key: locationKey(location), title };
    const others = this.all.filter((other) => !isSame(other, used));
    await this.#memory.update(name, [used, ...others].slice(0, most));
  }
}

/** Whether two mean the same runbook. */
export function isSame(one: Pick<UsedRunbook, "root" | "key">, other: Pick<UsedRunbook, "root" | "key">): boolean {
  return one.root === other.root && one.key === other.key;
}

function isUsed(value: unknown): value is UsedRunbook {
  return typeof value === "object" && value !== null
    && "root" in value && typeof value.root === "string"
    && "key" in value && typeof value.key === "string"
    && "title" in value && typeof value.title === "string";
}
