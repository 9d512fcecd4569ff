import type * as vscode from "vscode";
import type { Estate, EstateSummary } from "../../estate/estate";
import type { Message } from "../../model/message";
import { repositoryItem } from "../rowItem";
import type { RowSource } from "../treeRows";
import { TreeRows } from "../treeRows";
import type { BacklogRow } from "./backlogItem";
import { sectionItems } from "./backlogItem";
import { treeItem } from "./backlogTreeItem";

type Asked = Pick<Estate, "root" | "backlog">;

/** The sections of the open repositories' backlogs with their tasks. There is nothing to filter by. */
export class BacklogRows extends TreeRows<Asked, null, BacklogRow, never> {
  /** What kept a backlog from being read, or read to its end, as each repository last said. */
  readonly #notes = new Map<string, Message>();

  constructor(source: RowSource<Asked>) {
    super(source, null);
  }

  get notes(): readonly Message[] {
    return [...this.#notes.values()];
  }

  getTreeItem(item: BacklogRow): vscode.TreeItem {
    return treeItem(item);
  }

  protected hasRows({ files }: EstateSummary): boolean {
    return files > 0;
  }

  protected repository(root: string): BacklogRow {
    return repositoryItem(root);
  }

  protected async below(estate: Asked, item: BacklogRow | null): Promise<readonly BacklogRow[]> {
    const answer = await estate.backlog();
    const note = answer.state === "unavailable" ? answer.reason : answer.state === "known" ? answer.value?.problems[0]?.message : undefined;
    if (note === undefined) this.#notes.delete(estate.root);
    else this.#notes.set(estate.root, note);
    if (answer.state !== "known" || answer.value === null) return [];
    if (item?.kind !== "section") return sectionItems(estate.root, answer.value, item);
    // Of the backlog as it is now: VS Code may hold the section for longer than its tasks stay the same.
    return sectionItems(estate.root, answer.value, item.parent).find(({ id }) => id === item.id)?.tasks ?? [];
  }

  protected along(): Promise<readonly never[]> {
    return Promise.resolve([]);
  }
}
