/** What kind of thing says so. */
export type SourceKind = "codeowners" | "catalog" | "annotation" | "tags" | "settings" | "runbook" | "plan" | "history" | "code";

/** Where a statement comes from: every statement shown to a person carries one. */
export interface Source {
  readonly kind: SourceKind;
  /** POSIX path relative to the git root. */
  readonly path: string;
  /** 1-based; null when the whole file says it. */
  readonly line: number | null;
}
