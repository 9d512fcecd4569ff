import type { ComparedSide } from "../model/comparedSides";
import type { ComparedFile, ComparedSubject } from "../model/environmentDrift";
import { inPromotionOrder, promotionRank } from "../model/environmentDrift";
import type { Environment } from "../model/environment";
import type { InfraFile } from "../model/place";
import { comparedAs, isJobs } from "../sources/environments";
import { environmentOfJob } from "../sources/infra/environment";
import { environmentTemplate } from "../sources/infra/environmentTemplate";
import type { ComparedReading } from "./comparedReading";

interface JobOf {
  readonly environment: Environment;
  readonly rank: number;
  /** Of which only the one job is left. */
  readonly file: ComparedFile;
}

/**
 * The jobs that are the same but for the environment, in one file or in two that are the same but for it, each row in the order of
 * promotion. Of two jobs for one environment nobody knows which is meant.
 */
export async function jobSides(infra: Iterable<InfraFile>, reading: ComparedReading): Promise<ComparedSide[][]> {
  const rows = new Map<string, JobOf[]>();
  for (const { path, system, standing, environment } of infra) {
    const as = comparedAs(path, system);
    if (standing !== "live" || as === null || !isJobs(as)) continue;
    const file = await reading.file(as, path);
    for (const [subject, about] of file?.subjects ?? []) {
      const own = jobEnvironment(subject, about, path) ?? (about.environment === undefined ? environment : null);
      const rank = own === null ? null : promotionRank(own);
      if (file === null || own === null || rank === null) continue;
      const key = `${environmentTemplate(path) ?? path} ${about.counterpart}`;
      const job: JobOf = { environment: own, rank, file: { ...file, subjects: new Map([[subject, about]]), values: file.values.filter((value) => value.subject === subject) } };
      rows.set(key, [...(rows.get(key) ?? []), job]);
    }
  }
  return [...rows.values()].map((jobs) => inPromotionOrder(jobs).map(({ environment, file }) => ({ environment, layers: [[file]], own: null })));
}

function jobEnvironment(subject: string, { environment, line }: ComparedSubject, path: string): Environment | null {
  // After the first space stands which of its names are meant.
  return environment === "" ? null : environmentOfJob(environment ?? null, subject.replace(/^jobs\./, "").replace(/ .*$/, ""), path, line);
}
