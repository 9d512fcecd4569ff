import path from "node:path";
import { buildUnprepared } from "../fixtures/unprepared";
import type { SampleCompany } from "../host/sampleCompany";
import { temporaryFolder } from "../host/temporaryFolder";

/** A repository that nobody prepared, to do with as a test likes. */
export async function unpreparedRepository(): Promise<SampleCompany> {
  const { path: parent, remove } = await temporaryFolder();
  const folder = path.join(parent, "shop");
  await buildUnprepared(folder, Date.now());
  return { folder, remove };
}
