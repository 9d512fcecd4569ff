import type { IndexContents } from "./index/fileIndex";
import type { ReadingRules } from "./index/readingRules";

/** Where an index is kept from one start to the next. Losing it costs time and nothing else. */
export interface KeptIndex {
  load(rules: ReadingRules): Promise<IndexContents | null>;
  save(rules: ReadingRules, contents: IndexContents): Promise<void>;
}
