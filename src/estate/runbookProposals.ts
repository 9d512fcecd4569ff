import { folderOf } from "../base/path";
import type { Tree } from "../base/tree";
import type { RunbookSubject } from "../edits/createRunbook";
import { createRunbook } from "../edits/createRunbook";
import { markReviewed } from "../edits/markReviewed";
import { movePath } from "../edits/movePath";
import type { RunbookIntent, RunbookProposal } from "../edits/runbookProposal";
import type { Answer } from "../model/answer";
import { hasFile } from "../model/pathList";
import type { Section } from "../model/section";
import { known, pending, valueOf } from "../model/section";
import { knownRunbook } from "./runbookAt";
import type { Snapshot } from "./snapshot";

type Create = Extract<RunbookIntent, { kind: "create" }>;

/**
 * The edit of a runbook that does what a person wants, or why there is none.
 * @param about what is known of a place.
 */
export async function proposeRunbook(snapshot: Snapshot, tree: Tree, intent: RunbookIntent, about: (path: string, line: number | null) => Promise<Answer>): Promise<Section<RunbookProposal>> {
  if (snapshot.listing.state !== "known" || snapshot.progress !== null) return snapshot.listing.state === "unavailable" ? snapshot.listing : pending;
  if (intent.kind === "create") return known(await proposeNew(snapshot, tree, intent, await about(intent.path, intent.line)));
  const { path } = intent;
  const read = knownRunbook(snapshot, path) === null ? null : await tree.read(path);
  if (read?.kind !== "text") return known({ kind: "impossible", reason: { key: "runbookEdit.notRunbook", args: { path } } });
  const { text } = read;
  const edited = intent.kind === "markReviewed" ? markReviewed(path, text, intent.day) : movePath(path, text, intent.line, intent.from, intent.to);
  return known(edited.kind === "edit" ? { ...edited, path } : edited);
}

async function proposeNew(snapshot: Snapshot, tree: Tree, intent: Create, answer: Answer): Promise<RunbookProposal> {
  const subject = subjectOf(intent, answer);
  if (subject === null) return { kind: "impossible", reason: { key: "runbookEdit.noPlace", args: {} } };
  const paths = valueOf(snapshot.listing)?.paths ?? [];
  const unlisted = new Set<string>();
  for (;;) {
    const made = createRunbook(subject, usualFolder(snapshot), (path) => hasFile(paths, path) || unlisted.has(path));
    if (made.kind === "impossible") return made;
    // What git ignores is in no listing, and is not written over either.
    if ((await tree.read(made.path, { maxBytes: 0 })).kind === "missing") return made;
    unlisted.add(made.path);
  }
}

/** How a place is deployed, and how it is laid out, is mostly the same for all of its folder. */
const aboutFolders: ReadonlySet<string> = new Set(["deploy", "layout"]);

function subjectOf({ runbook, day }: Create, answer: Answer): RunbookSubject | null {
  const place = valueOf(answer.place) ?? null;
  if (place === null) return null;
  const { file, environment } = place;
  const folder = folderOf(file.path);
  const block = aboutFolders.has(runbook) && place.block?.kind !== "job" ? null : place.block;
  // A pipeline is a file of its own; everything else is known with what it lies beside.
  const isFile = folder === "" || block?.kind === "job" || file.system === "github-actions";
  const [applier] = valueOf(answer.delivery)?.appliedBy ?? [];
  return {
    kind: runbook,
    name: block?.address ?? (isFile ? file.path : folder),
    paths: [isFile ? file.path : `${folder}/**`],
    resources: block === null ? [] : [block.address],
    owner: valueOf(answer.ownership)?.owners[0] ?? null,
    environment: environment?.name ?? null,
    appliedBy: applier === undefined ? null : { job: applier.job.replace(/^jobs\./, ""), path: applier.path, line: applier.line },
    reviewed: day,
  };
}

/** Where most of the repository's runbooks are, else where its settings look for them. */
function usualFolder(snapshot: Snapshot): string {
  const counts = new Map<string, number>();
  for (const { location } of valueOf(snapshot.runbooks) ?? []) {
    const folder = "path" in location ? folderOf(location.path) : "";
    // A RUNBOOK.md speaks for the folder it lies in, and others are not put beside it.
    if (/(?:^|\/)(?:runbooks|playbooks|ops)(?:\/|$)/i.test(folder)) counts.set(folder, (counts.get(folder) ?? 0) + 1);
  }
  const [[most] = []] = [...counts].sort(([a, some], [b, others]) => others - some || a.length - b.length);
  const configured = valueOf(snapshot.configuration)?.runbooks.folders.find((folder) => !/[*?]/.test(folder))?.replace(/\/$/, "");
  return most ?? configured ?? "docs/runbooks";
}
