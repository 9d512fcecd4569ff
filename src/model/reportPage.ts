import type { ReportTable } from "./reportTable";

/**
 * What crosses between the editor and the page that shows a sprint report. The page gets words and figures that are ready to
 * be shown and keeps nothing; what it sends is checked on arrival.
 */
export interface ReportPage {
  readonly headline: string;
  /** The first screen, a line each; an empty topic goes on with the one before. */
  readonly lines: readonly { readonly topic: string; readonly text: string }[];
  readonly decisions: readonly Decision[];
  /** The signs that infrastructure needs an owner, a row each; without rows while they are being read. */
  readonly signals: ReportTable;
  /** Every table, most with a picture of the same figures. */
  readonly sections: readonly PageSection[];
  /** What could not be read, as sentences. */
  readonly warnings: readonly string[];
  readonly hasNext: boolean;
  readonly words: PageWords;
}

/** A place that took much time, and what can be decided about it now. */
export interface Decision {
  /** Path, time and owner, in words. */
  readonly place: string;
  readonly actions: readonly { readonly name: DecisionName; readonly label: string }[];
}

export const decisionNames = ["open", "claim", "createRunbook", "addToBacklog", "accept", "takeBack"] as const;
export type DecisionName = (typeof decisionNames)[number];

export interface PageSection {
  readonly table: ReportTable;
  /** null for figures that are only told. */
  readonly picture: Picture | null;
}

/** What kind of time something is; it decides how it is drawn. */
export type Ink = "product" | "infra" | "neutral" | "glances";

/** `bars`: one stretch a row, along the page. `stacked`: columns of several kinds of time. `marks`: moments on days. */
export type Picture =
  | { readonly kind: "bars" | "stacked"; readonly alternative: string; readonly labels: readonly string[]; readonly series: readonly Series[]; readonly unit: string }
  | { readonly kind: "marks"; readonly alternative: string; readonly days: readonly string[]; readonly marks: readonly Mark[]; readonly unit: string };

/** One value for each label; null where nothing was measured. */
export interface Series {
  readonly name: string;
  readonly ink: Ink;
  readonly values: readonly (number | null)[];
}

/** `day` is an index into the days, `hour` 0 to 24, `minutes` how long it took. */
export interface Mark {
  readonly day: number;
  readonly hour: number;
  readonly minutes: number;
  readonly label: string;
}

export const exportFormats = ["html", "markdown", "csv", "json"] as const;
export type ExportFormat = (typeof exportFormats)[number];

/** The words of the page's own buttons and headings. */
export interface PageWords {
  readonly previous: string;
  readonly next: string;
  readonly decide: string;
  readonly figures: string;
  readonly toolbar: string;
  readonly formats: Readonly<Record<ExportFormat, string>>;
  readonly nothing: string;
  readonly reading: string;
}

/** From the editor to the page. */
export type ToReportPage =
  | { readonly kind: "page"; readonly page: ReportPage }
  /** The signs came later than the rest, or there are others. */
  | { readonly kind: "signals"; readonly table: ReportTable; readonly words: PageWords }
  /** There is no report yet, or none: why, as a sentence. */
  | { readonly kind: "status"; readonly text: string };

/** From the page to the editor. `place` is an index into the decisions. */
export type FromReportPage =
  | { readonly kind: "ready" }
  | { readonly kind: "previous" }
  | { readonly kind: "next" }
  | { readonly kind: "export"; readonly format: ExportFormat }
  | { readonly kind: "decide"; readonly place: number; readonly name: DecisionName };
