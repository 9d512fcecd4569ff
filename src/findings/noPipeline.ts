import type { Finding } from "../model/finding";

/** A folder that somebody has to apply. */
export interface UnappliedRoot {
  /** POSIX, relative to the git root. */
  readonly root: string;
  /** The file of it that stands for it. */
  readonly speaker: string;
  /** Whose it is, as handles. */
  readonly owners: readonly string[];
}

/** `delivery/no-pipeline`: a Terraform root or a chart that no CI job applies. Somebody applies it by hand, and nothing tells when. */
export function noPipeline(roots: readonly UnappliedRoot[]): Finding[] {
  return roots.map(({ root, speaker, owners }) => ({
    code: "delivery/no-pipeline",
    severity: "view",
    message: { key: "finding.noPipeline", args: { root: root || "." } },
    path: speaker,
    line: 1,
    endLine: 1,
    address: null,
    source: { kind: "code", path: speaker, line: null, tool: null, at: null },
    owners,
    remedies: [],
  }));
}
