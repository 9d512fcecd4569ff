import type { BacklogState, BacklogTask } from "../../model/backlog";
import type { BacklogSection } from "../../model/backlogSection";
import { backlogSections } from "../../model/backlogSection";
import type { RepositoryItem, Row } from "../rowItem";
import { separator } from "../rowItem";

/** A row of the view. */
export type BacklogRow = RepositoryItem | SectionItem | TaskItem;

export interface SectionItem extends Row<BacklogRow> {
  readonly kind: "section";
  /** null for what stands below no section's heading. */
  readonly section: BacklogSection | null;
  readonly tasks: readonly TaskItem[];
}

/** A task. `root`, `path` and `line` are what commands take for the line in the backlog, `text` for what stands on it. */
export interface TaskItem extends Row<BacklogRow> {
  readonly kind: "task";
  readonly path: string;
  /** 1-based. */
  readonly line: number;
  readonly text: string;
  readonly task: BacklogTask;
}

/** The three sections, and what is in none of them where there is any; in each what is open before what is done. */
export function sectionItems(root: string, { path, tasks }: BacklogState, parent: BacklogRow | null): SectionItem[] {
  const groups: readonly (BacklogSection | null)[] = tasks.some(({ section }) => section === null) ? [...backlogSections, null] : backlogSections;
  return groups.map((section) => {
    const below: TaskItem[] = [];
    const item: SectionItem = { kind: "section", id: [root, "section", section ?? ""].join(separator), root, parent, section, tasks: below };
    const here = tasks.filter((task) => task.section === section);
    const ordered = [...here.filter(({ done }) => !done), ...here.filter(({ done }) => done)];
    below.push(...ordered.map((task): TaskItem => ({ kind: "task", id: [root, "task", task.line].join(separator), root, parent: item, path, line: task.line, text: task.text, task })));
    return item;
  });
}
