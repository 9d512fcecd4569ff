/** A part of a report as a table in words: what exports write and what stands beside each picture. */
export interface ReportTable {
  readonly name: ReportTableName;
  readonly title: string;
  /** The first column names the row. */
  readonly columns: readonly string[];
  /** Each as long as `columns`; null where nothing was measured. */
  readonly rows: readonly (readonly Cell[])[];
}

export type Cell = string | number | null;

/** The tables of a sprint report. */
export type ReportTableName =
  | "time" | "durations" | "system" | "environment" | "whose" | "team" | "planned" | "reason" | "toil" | "places" | "days" | "switches" | "trend" | "programs" | "limits" | "signals";

/** Columns and rows of them that need words. */
export type ReportWord =
  | "what" | "minutes" | "visits" | "edits" | "system" | "environment" | "owner" | "day" | "product" | "infra" | "neutral" | "glances" | "switches"
  | "editor" | "atMost" | "n" | "q1" | "median" | "q3" | "unseen" | "medianLow" | "medianHigh" | "visit" | "lag" | "sprint" | "returns"
  | "others" | "none" | "outsideHours" | "count" | "pauses" | "clockJumps" | "lost" | "records" | "ownerless" | "ownerUnknown" | "runbookless" | "runbookUnknown" | "unmeasured" | "path" | "time"
  | "once" | "untagged" | "sign" | "figure" | "attention" | "threshold" | "evidence";
