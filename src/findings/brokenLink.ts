import type { BrokenReference } from "../model/brokenReference";
import type { Finding, Remedy, Severity } from "../model/finding";
import type { Message } from "../model/message";
import type { RunbookRule } from "./runbookRule";
import { onLine } from "./runbookRule";

/**
 * `runbook/broken-link`: the runbook names something that is not there. A link to a path or heading is meant to be followed, so it is a
 * warning; what code names may be on another branch or in another repository, so it is a hint.
 */
export const brokenLink: RunbookRule = {
  code: "runbook/broken-link",
  check: (facts) =>
    facts.broken.map((broken): Finding =>
      onLine(facts, broken.line, messageOf(broken), {
        code: "runbook/broken-link",
        severity: severityOf(broken),
        address: broken.kind === "address" ? broken.address : null,
        remedies: remediesFor(facts.path, broken),
      }),
    ),
};

function severityOf({ kind }: BrokenReference): Severity {
  return kind === "path" || kind === "heading" || kind === "pattern" ? "warning" : "information";
}

function messageOf(broken: BrokenReference): Message {
  switch (broken.kind) {
    case "path":
      return { key: "finding.brokenPath", args: { path: broken.path, moved: broken.moved } };
    case "heading":
      return { key: "finding.brokenHeading", args: { heading: broken.heading, path: broken.path } };
    case "address":
      return { key: "finding.brokenAddress", args: { address: broken.address } };
    case "workflow":
      return { key: "finding.brokenPath", args: { path: broken.path, moved: null } };
    case "pattern":
      return { key: "finding.brokenPattern", args: { pattern: broken.pattern } };
    case "refused":
      return { key: "open.refusedLink", args: { scheme: broken.scheme } };
  }
}

function remediesFor(runbook: string, broken: BrokenReference): Remedy[] {
  if (broken.kind !== "path" || broken.moved === null) return [];
  return [{ title: { key: "remedy.fixPath", args: { path: broken.moved } }, command: "fixPath", args: [runbook, broken.line, broken.path, broken.moved] }];
}
