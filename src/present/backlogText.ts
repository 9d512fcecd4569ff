import type { BacklogSection } from "../model/backlogSection";
import type { BacklogTask, FileReference } from "../model/backlog";
import type { RowText } from "./estateText";
import { phrase } from "./phrase";

/** A section with how much of it is open; null is what stands below none of them. */
export function backlogSectionText(section: BacklogSection | null, tasks: readonly Pick<BacklogTask, "done">[]): RowText {
  const done = tasks.filter((task) => task.done).length;
  const label = phrase({ key: "backlog.section", args: { section } });
  const description = phrase({ key: "backlog.count", args: { open: tasks.length - done, done } });
  return { label, description, tooltip: label, spoken: `${label}, ${description}` };
}

/** A task with its place and owner; a finding that is gone says so before them. */
export function backlogTaskText({ text, done, place, address, owner, code, source, url, gone }: BacklogTask): RowText {
  const placeText = place === null ? null : fileText(place);
  const few = phrase({ key: "backlog.taskDetails", args: { place: placeText, address: null, owner, evidence: null } });
  const evidence = [code, source === null ? null : fileText(source), url].filter((part) => part !== null).join(", ");
  const all = phrase({ key: "backlog.taskDetails", args: { place: placeText, address, owner, evidence: evidence === "" ? null : evidence } });
  const description = [gone ? phrase({ key: "backlog.gone", args: {} }) : "", few].filter((part) => part !== "").join(" · ");
  const why = gone && code !== null && place !== null ? phrase({ key: "backlog.goneWhy", args: { code, place: place.path } }) : "";
  return {
    label: text,
    description,
    tooltip: [text, all, why].filter((part) => part !== "").join("\n"),
    spoken: phrase({ key: "backlog.spoken", args: { text, done, details: description } }),
  };
}

function fileText({ path, line }: FileReference): string {
  return line === null ? path : `${path}:${line}`;
}
