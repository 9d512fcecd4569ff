import type { FocusState, OpenVisit, Stage, Trial } from "./focusState";

/**
 * A copy of which everything may be changed that the reducer changes in place; the rest is shared, because every key that
 * somebody presses takes a copy. Tests hand in frozen states.
 */
export function copiedFocus(state: FocusState): FocusState {
  return {
    ...state,
    shown: state.shown === null ? null : { ...state.shown },
    stage: copiedStage(state.stage),
    trial: state.trial === null ? null : copiedTrial(state.trial),
    outside: { ...state.outside },
    ownerless: [...state.ownerless],
  };
}

function copiedStage(stage: Stage): Stage {
  if (stage.kind === "infra") return { ...stage, visit: copiedVisit(stage.visit) };
  return stage.kind === "product" && stage.back !== null ? { ...stage, back: { ...stage.back } } : { ...stage };
}

function copiedTrial(trial: Trial): Trial {
  return trial.area === "infra" ? { ...trial, visit: copiedVisit(trial.visit) } : { ...trial };
}

function copiedVisit(visit: OpenVisit): OpenVisit {
  return { ...visit, since: { ...visit.since }, entry: { ...visit.entry }, parts: visit.parts.map((part) => ({ ...part })) };
}
