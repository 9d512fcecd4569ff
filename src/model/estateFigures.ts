/** A count, and out of how many. */
export interface EstateFigure {
  readonly value: number;
  readonly of: number;
}

/** What a repository's infrastructure is like in a few numbers; null where nothing tells. */
export interface EstateFigures {
  /** Kinds of systems, among so many infra files. */
  readonly systems: EstateFigure | null;
  /** Environments that have a name. */
  readonly environments: EstateFigure | null;
  /** Infra files that nobody owns, by a rule or because nothing says anything. */
  readonly unowned: EstateFigure | null;
  /** Production places that have a runbook. */
  readonly covered: EstateFigure | null;
  /** Runbooks that are past their review, or about something that changed since. */
  readonly stale: EstateFigure | null;
}
