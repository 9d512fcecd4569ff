import type { Event } from "../../base/emitter";
import type { LocatedFile } from "../../estate/estates";
import type { Answer } from "../../model/answer";
import type { FocusTarget } from "../../model/focusEvent";
import { whoseIs } from "../../model/whose";

/** Who can say what a file is: the estates, as far as recording needs them. */
export interface FileKnowledge {
  /** Answers given before may be out of date. */
  readonly onDidChange: Event<unknown>;
  /** null for a file of no open repository. */
  locate(file: string): Promise<{ readonly estate: Pick<LocatedFile["estate"], "root" | "about">; readonly path: string } | null>;
}

/**
 * What the reducer needs to know about a file.
 * @param file absolute path.
 * @param repositoryId opaque identifier of a repository, from its root.
 * @returns null while nobody can say whether the file is infrastructure.
 */
export async function lookUp(files: FileKnowledge, file: string, repositoryId: (root: string) => string): Promise<FocusTarget | null> {
  const located = await files.locate(file);
  if (located === null) return foreign(file);
  const { estate, path } = located;
  return focusTarget(await estate.about(path, null), repositoryId(estate.root));
}

/** The same answer that every surface shows, as the reducer takes it. Not read yet and not readable are both unknown, and never product code. */
function focusTarget(answer: Answer, repository: string): FocusTarget | null {
  if (answer.place.state !== "known") return null;
  const place = answer.place.value;
  return {
    repository,
    path: answer.path,
    infra: place === null ? null : { system: place.file.system, environment: place.environment?.name ?? null, standing: place.file.standing, ...whoseIs(answer.ownership) },
    runbook: answer.isRunbook,
    // Which branches are planned infrastructure work is not asked yet, so no verdict is given.
    planned: "unknown",
    branch: null,
  };
}

/** A file outside every open repository: work on the product, as far as anybody can tell, and never written down by path. */
function foreign(file: string): FocusTarget {
  return { repository: "", path: file, infra: null, runbook: false, planned: "unknown", branch: null };
}
