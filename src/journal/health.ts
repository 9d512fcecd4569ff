/** What reading met on its way. Everything that could be read was; these say what could not, and what was odd. All are counts. */
export interface JournalHealth {
  segments: number;
  records: number;
  /** Read a second time, as happens after a writer started over in a new segment. Each is given out once. */
  duplicates: number;
  /** Last lines that a crash or a full disk cut off. What was on them was never acknowledged. */
  tornTails: number;
  /** Lines that are not as they were written. */
  corruptLines: number;
  /** Lines that are whole and make no sense to this version, which says it wrote them. */
  invalid: number;
  /** Records of a later version: kept, and skipped. */
  newer: number;
  /** Numbers that a writer used and no segment has, beyond what it says it lost. */
  missing: number;
  /** Records that writers say they lost. */
  lost: number;
  /** Segments that could not be opened or read. */
  unreadable: number;
}

export function emptyHealth(): JournalHealth {
  return {
    segments: 0, records: 0, duplicates: 0, tornTails: 0, corruptLines: 0, invalid: 0, newer: 0, missing: 0, lost: 0, unreadable: 0,
  };
}

/** Whether anything that was once written down is not there any more. */
export function isDamaged(health: JournalHealth): boolean {
  return health.corruptLines + health.invalid + health.missing + health.unreadable > 0;
}
