import type { Memento, Uri } from "vscode";
import type { Clock } from "../../base/clock";
import type { Logger } from "../../base/logger";
import type { CurrentAnswer } from "../../estate/currentAnswer";
import type { Estates } from "../../estate/estates";
import type { Folded } from "../../journal/foldInThread";
import type { SprintReport } from "../../model/sprintReport";
import type { ReportPlan } from "../../reports/reportPlan";

/** What the views of the sprint report need. */
export interface ReportParts {
  /** Reads the journal, in a thread of its own, and makes the report that was planned. */
  readonly readReport: (plan: ReportPlan) => Promise<Folded<SprintReport>>;
  readonly estates: Estates;
  readonly current: CurrentAnswer;
  /** Opaque identifier of a repository, from its root. */
  readonly repositoryId: (root: string) => string;
  readonly clock: Clock;
  readonly log: Logger;
  /** What this machine's windows remember between starts. */
  readonly memory: Memento;
  /** The extension's own folder. */
  readonly extension: Uri;
}
