import type { Finding } from "../model/finding";
import type { IgnoreComment } from "../model/ignore";
import { isExpired } from "../model/ignore";
import type { Message } from "../model/message";

/**
 * `ignore/expired`: the last day of a comment is over, so that what it hid is shown again. `ignore/unused`: a comment hides
 * nothing; a hint where it is because of how it is written, to be seen beside the code where there is nothing left to hide.
 * @param hides whether a comment that counts takes a finding out; null where not everything could be looked for.
 * @param now milliseconds since 1970.
 */
export function ignoreFindings(path: string, comments: readonly IgnoreComment[], { hides, owners, now }: IgnoreFacts): Finding[] {
  return comments.flatMap((comment): Finding[] => {
    const { code, until, line, refused } = comment;
    const at = (found: Pick<Finding, "code" | "severity">, message: Message): Finding[] => [{
      ...found,
      message,
      path,
      line,
      endLine: line,
      address: null,
      source: { kind: "code", path, line, tool: null, at: null },
      owners,
      remedies: [],
    }];
    if (refused !== null) return at({ code: "ignore/unused", severity: "information" }, { key: "finding.ignoreRefused", args: { code, why: refused } });
    if (until !== null && isExpired(comment, now)) return at({ code: "ignore/expired", severity: "information" }, { key: "finding.ignoreExpired", args: { code, until } });
    return hides(comment) === false ? at({ code: "ignore/unused", severity: "view" }, { key: "finding.ignoreUnused", args: { code } }) : [];
  });
}

export interface IgnoreFacts {
  readonly hides: (comment: IgnoreComment) => boolean | null;
  /** Whose the file is, as handles. */
  readonly owners: readonly string[];
  readonly now: number;
}
