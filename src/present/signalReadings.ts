import { nameOf, toPosix } from "../base/path";
import type { EstateFigure, EstateFigures } from "../model/estateFigures";
import type { HistorySigns } from "../model/historySigns";
import { deployTraces } from "../model/historySigns";
import type { Section } from "../model/section";
import type { EstateEvidence, SignalReading, SignalReadings, Unmeasurable, Unmeasured } from "../model/signal";
import type { SprintReport } from "../model/sprintReport";
import { durationText } from "./duration";
import { phrase } from "./phrase";
import { sprintName } from "./reportText";

/** A repository, and what it says of itself. */
export interface RepositoryFacts {
  /** Absolute path; only the folder's own name is told. */
  readonly root: string;
  readonly estate: EstateFigures;
  readonly history: HistorySigns;
}

/** Every sign's figure with its evidence in words, or why there is none. @param repository null where none is open. */
export function signalReadings(repository: RepositoryFacts | null, report: Pick<SprintReport, "time" | "sprint">): SignalReadings {
  return { ...(repository === null ? noRepository() : repositoryReadings(repository)), infraShare: infraShare(report) };
}

type OfRepository = Omit<SignalReadings, "infraShare">;

function noRepository(): OfRepository {
  const none = unmeasured("noRepository");
  return { committers: none, deploysPerWeek: none, systems: none, environments: none, unownedPlaces: none, onePersonPlaces: none, runbookCoverage: none, overdueReviews: none };
}

function repositoryReadings({ root, estate, history }: RepositoryFacts): OfRepository {
  const where = phrase({ key: "signal.repository", args: { name: nameOf(toPosix(root)) } });
  const isRead = estate.systems !== null;
  const counted = (name: EstateEvidence, figure: EstateFigure | null, without: Unmeasurable): SignalReading =>
    figure === null ? unmeasured(isRead ? without : "reading") : { ...figure, evidence: [phrase({ key: "signal.estate", args: { name } }), where] };
  const covered = counted("runbookCoverage", estate.covered, "noProduction");
  return {
    committers: committers(history.committers, where),
    deploysPerWeek: deploys(history.deploys, where),
    systems: counted("systems", estate.systems, "reading"),
    environments: counted("environments", estate.environments, "reading"),
    unownedPlaces: counted("unownedPlaces", estate.unowned, "noOwners"),
    onePersonPlaces: onePerson(history.onePerson, where),
    runbookCoverage: covered.value === null ? covered : { ...covered, value: covered.value / covered.of },
    overdueReviews: counted("overdueReviews", estate.stale, "reading"),
  };
}

function committers(section: HistorySigns["committers"], where: string): SignalReading {
  if (section.state !== "known") return withoutHistory(section);
  const { people, months, lately, latelyDays } = section.value;
  return { value: people, of: people, evidence: [phrase({ key: "signal.committers", args: { months, lately, latelyDays } }), where] };
}

function onePerson(section: HistorySigns["onePerson"], where: string): SignalReading {
  if (section.state !== "known") return withoutHistory(section);
  const { places, of, untold, examples } = section.value;
  if (of === 0) return unmeasured("littleHistory");
  return { value: places, of, evidence: [phrase({ key: "signal.onePerson", args: { untold, examples: examples.join(", ") } }), where] };
}

/** The largest of the traces, because one deploy may leave all of them. */
function deploys(section: HistorySigns["deploys"], where: string): SignalReading {
  if (section.state !== "known") return withoutHistory(section);
  const { weeks, ...traces } = section.value;
  const found = deployTraces.flatMap((trace) => {
    const counted = traces[trace];
    return counted === null ? [] : [{ ...counted, trace }];
  });
  if (found.length === 0) return unmeasured("noTraces");
  const most = Math.max(...found.map(({ count }) => count));
  const told = found.map(({ trace, count, isWhole, examples }) => phrase({ key: "signal.trace", args: { trace, count, isWhole, weeks, examples: examples.join(", ") } }));
  return { value: Math.round((10 * most) / weeks) / 10, of: weeks, evidence: [...told, phrase({ key: "signal.deploysAre", args: {} }), where] };
}

function infraShare({ time, sprint }: Pick<SprintReport, "time" | "sprint">): SignalReading {
  if (time.editorMs === 0) return unmeasured("nothingRecorded");
  const args = { sprint: sprintName(sprint), infra: durationText(time.infraMs), editor: durationText(time.editorMs) };
  return { value: time.infraMs / time.editorMs, of: time.editorMs, evidence: [phrase({ key: "signal.infraShare", args })] };
}

function withoutHistory(section: Exclude<Section<unknown>, { readonly state: "known" }>): Unmeasured {
  return section.state === "pending" ? unmeasured("reading") : { value: null, reason: phrase(section.reason) };
}

function unmeasured(why: Unmeasurable): Unmeasured {
  return { value: null, reason: phrase({ key: "signal.notMeasured", args: { why } }) };
}
