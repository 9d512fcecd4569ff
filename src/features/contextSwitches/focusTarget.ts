import type { Event } from "../../base/emitter";
import type { LocatedFile } from "../../estate/estates";
import type { Answer } from "../../model/answer";
import { isAsideFile } from "../../model/asideFile";
import type { FocusTarget } from "../../model/focusEvent";
import { plannedOn } from "../../model/planned";
import { valueOf } from "../../model/section";
import { whoseIs } from "../../model/whose";

/** Who can say what a file is: the estates, as far as recording needs them. */
export interface FileKnowledge {
  /** Answers given before may be out of date. */
  readonly onDidChange: Event<unknown>;
  /** null for a file of no open repository. */
  locate(file: string): Promise<{ readonly estate: Pick<LocatedFile["estate"], "root" | "about" | "branch">; readonly path: string } | null>;
}

/** What the person says of themselves, and the identifiers of this machine. */
export interface Viewpoint {
  /** Handles of the teams that they are in. */
  readonly myTeams: () => readonly string[];
  /** Globs for the names of branches on which work on infrastructure is meant. */
  readonly plannedBranches: () => readonly string[];
  /** Whether the person wants nothing recorded of a file (absolute path). */
  readonly isPrivate: (file: string) => boolean;
  /** An opaque identifier that is the same for the same text on this machine only, and tells nobody the text. */
  readonly opaque: (text: string) => string;
}

/**
 * What the reducer needs to know about a file.
 * @param file absolute path.
 * @returns null while nobody can say whether the file is infrastructure.
 */
export async function lookUp(files: FileKnowledge, file: string, viewpoint: Viewpoint): Promise<FocusTarget | null> {
  const located = await files.locate(file);
  if (located === null) return foreign(file);
  const { estate, path } = located;
  const [answer, branch] = await Promise.all([estate.about(path, null), estate.branch()]);
  return focusTarget(answer, { root: estate.root, branch }, viewpoint);
}

/** The same answer that every surface shows, as the reducer takes it. Not read yet and not readable are both unknown, and never product code. */
function focusTarget(answer: Answer, { root, branch }: { readonly root: string; readonly branch: string | null }, { myTeams, plannedBranches, opaque }: Viewpoint): FocusTarget | null {
  if (answer.place.state !== "known") return null;
  const place = answer.place.value;
  const runbooks = valueOf(answer.runbooks);
  return {
    repository: opaque(root),
    path: answer.path,
    infra: place === null ? null : {
      system: place.file.system, environment: place.environment?.name ?? null, standing: place.file.standing,
      ...whoseIs(answer.ownership, myTeams()), runbook: runbooks === undefined ? null : runbooks.length > 0,
    },
    runbook: answer.isRunbook,
    aside: isAsideFile(answer.path),
    planned: plannedOn(branch, plannedBranches()),
    // The name goes no further than this: what is kept tells two branches apart, and nobody can read it back.
    branch: branch === null ? null : opaque(`${root}\n${branch}`),
  };
}

/** A file outside every open repository: work on the product, as far as anybody can tell, and never written down by path. */
function foreign(file: string): FocusTarget {
  return { repository: "", path: file, infra: null, runbook: false, aside: false, planned: "unknown", branch: null };
}
