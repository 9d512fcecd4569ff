import assert from "node:assert/strict";
import path from "node:path";
import { foldInThread } from "../../../src/journal/foldInThread";
import { readJournal } from "../../../src/journal/reader";
import type { SprintReport } from "../../../src/model/sprintReport";
import { dayOf, sprintOf } from "../../../src/model/sprint";
import { ReportBuilder } from "../../../src/reports/reportBuilder";
import type { ReportPlan } from "../../../src/reports/reportPlan";
import { planWithTrend } from "../../../src/reports/reportPlan";
import { writeSprintRecords } from "../../e2e/sprintRecords";
import { temporaryFolder } from "../../host/temporaryFolder";

const file = path.resolve("dist", "test", "integration", "reportThread.js");
const weeks = { kind: "weeks", timeZone: "UTC" } as const;

describe("a report made in a thread", () => {
  let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
  const now = Date.UTC(2026, 10, 20, 17);
  const plan: ReportPlan = planWithTrend(sprintOf(dayOf(now, "UTC"), weeks), weeks);

  before(async () => {
    temporary = await temporaryFolder();
    await writeSprintRecords(temporary.path, now);
  });
  after(() => temporary.remove());

  it("is the one that would have been made here", async () => {
    const builder = new ReportBuilder(plan);
    await readJournal(temporary.path, ({ record }) => builder.add(record));
    const { value, health } = await foldInThread<ReportPlan, SprintReport>({ file }, { folder: temporary.path, plan });
    assert.deepEqual(value, builder.report());
    assert.ok(value.time.infraMs > 0 && health.records > 0);
  });

  it("is empty where nothing was recorded", async () => {
    const { value } = await foldInThread<ReportPlan, SprintReport>({ file }, { folder: path.join(temporary.path, "none"), plan });
    assert.equal(value.unseen.records, 0);
  });

  it("fails with a reason where there is no thread, and when it takes too long", async () => {
    await assert.rejects(foldInThread({ file: "/nowhere/thread.js" }, { folder: temporary.path, plan }), /could not be read/);
    await assert.rejects(foldInThread({ file, deadlineMs: 0 }, { folder: temporary.path, plan }), /within 0 s/);
  });
});
