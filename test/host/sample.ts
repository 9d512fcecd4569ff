// Makes the sample company for the debugger, which opens it in an Extension Development Host.
import { say } from "./output";
import { keptSampleCompany } from "./sampleCompany";

/** Resolves with the exit code 0; fails with what kept the company from being made. */
export async function main(): Promise<number> {
  say(await keptSampleCompany());
  return 0;
}
