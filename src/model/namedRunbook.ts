import type { RunbookAnnotation } from "./annotation";
import { linkedRunbook } from "./linkedRunbook";
import type { Runbook, RunbookMatch } from "./runbook";

/** No other reason is as good as somebody's word at the very place. */
const specificity = Number.MAX_SAFE_INTEGER;

/** The runbooks that comments in the code name: those the repository has, and links to others. What a comment names and nobody has is left out. */
export function namedRunbooks(annotations: readonly RunbookAnnotation[], runbooks: readonly Runbook[]): RunbookMatch[] {
  return annotations.flatMap((annotation): RunbookMatch[] => {
    const runbook = runbookNamed(annotation, runbooks);
    const { path, line } = annotation.source;
    return runbook === null ? [] : [{ runbook, why: { key: "runbookFor.comment", args: { path, line: line ?? 1 } }, specificity }];
  });
}

function runbookNamed({ runbook: target, source }: RunbookAnnotation, runbooks: readonly Runbook[]): Runbook | null {
  switch (target.kind) {
    case "url":
      return linkedRunbook({ url: target.url, declaredIn: source.path, line: source.line ?? 1 });
    case "path":
      return target.paths.map((path) => runbooks.find(({ location }) => "path" in location && location.path === path)).find((found) => found !== undefined) ?? null;
    case "title":
      return runbooks.find(({ title }) => title.toLowerCase() === target.title.toLowerCase()) ?? null;
  }
}
