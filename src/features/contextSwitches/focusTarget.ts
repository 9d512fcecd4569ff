import type { Answer } from "../../model/answer";
import type { FocusTarget } from "../../model/focusEvent";
import { valueOf } from "../../model/section";
import { whoseIs } from "../../model/whose";

/**
 * A file as the reducer needs to know it, from the same answer that every surface shows.
 * @param repository opaque identifier of the repository.
 * @returns null while it is not known yet whether the file is infrastructure.
 */
export function focusTarget(answer: Answer, repository: string): FocusTarget | null {
  if (answer.place.state === "pending") return null;
  const { file, environment } = valueOf(answer.place) ?? { file: null, environment: null };
  return {
    repository,
    path: answer.path,
    infra: file === null ? null : { system: file.system, environment: environment?.name ?? null, standing: file.standing, ...whoseIs(answer.ownership) },
    runbook: answer.isRunbook,
    // Which branches are planned infrastructure work is not asked yet, so no verdict is given.
    planned: "unknown",
    branch: null,
  };
}
