import { parentPort, workerData } from "node:worker_threads";
import type { JournalFold } from "./journal/foldInThread";
import { readJournal } from "./journal/reader";
import { ReportBuilder } from "./reports/reportBuilder";
import type { ReportPlan } from "./reports/reportPlan";
import { firstMoment } from "./reports/reportPlan";

/** Reads the journal and makes a sprint's report in a thread of its own; only the report comes out. Started by `foldInThread`. */
const { folder, plan } = workerData as JournalFold<ReportPlan>;

async function main(): Promise<void> {
  const builder = new ReportBuilder(plan);
  const health = await readJournal(folder, ({ record }) => builder.add(record), firstMoment(plan));
  parentPort?.postMessage({ value: builder.report(), health });
}

void main();
