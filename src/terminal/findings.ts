import type { Estate, EstateListings } from "../estate/estate";
import type { Finding, Severity } from "../model/finding";
import { severities } from "../model/finding";
import { phrase } from "../present/phrase";
import type { Command } from "./command";
import { UsageError } from "./command";
import { unreadable, warnOfRepository } from "./failure";
import { findingJson } from "./json";
import { row } from "../present/visibleText";

const failing = severities.filter((severity) => severity !== "view");

/** `findings`: everything that is found, in the order of the files, and whether any of it is bad enough. */
export const findings: Command = {
  name: "findings",
  usage: "findings [--fail-on error|warning|information]",
  summary: "everything that is found in the repository; exit code 1 at or above the level of --fail-on (error)",
  takesWords: false,
  options: { "fail-on": { type: "string" } },
  async run({ root, json, options }, world) {
    const limit = levelOf(options["fail-on"] ?? "error");
    const estate = await world.openEstate(root, null);
    await estate.historySettled();
    const paths = await estate.findingPaths();
    if (paths.state !== "known") return unreadable(world, paths);
    await warnOfRepository(world, estate);
    await sayUnread(estate, world.err);
    let isBad = false;
    const told = new Set<string>();
    for (const path of paths.value) {
      for (const finding of await findingsOf(estate, path)) {
        // What is only worth a look is said at every file that it is about; a list says it once.
        const words = JSON.stringify([finding.code, finding.message]);
        if (finding.severity === "view" && told.has(words)) continue;
        told.add(words);
        isBad ||= severities.indexOf(finding.severity) <= severities.indexOf(limit);
        world.out(json ? JSON.stringify(findingJson(finding)) : inWords(finding));
      }
    }
    return isBad ? 1 : 0;
  },
};

/** What became of the blocks that a runbook covers is looked up when somebody asks, and is in the second answer. */
async function findingsOf(estate: Estate & EstateListings, path: string): Promise<readonly Finding[]> {
  await estate.findingsIn(path);
  await estate.historySettled();
  return estate.findingsIn(path);
}

/** A report that cannot be read is not one that finds nothing. */
async function sayUnread(estate: Estate, err: (line: string) => void): Promise<void> {
  for (const { path, line, message } of await estate.problems()) {
    if (path !== "") err(`infra-steward: ${path}${line === null ? "" : `:${line}`}: ${phrase(message)}`);
  }
}

function inWords({ severity, code, path, line, message, owners }: Finding): string {
  return row(`${path}:${line}`, severity, code, phrase(message), owners.join(" ") || "-");
}

function levelOf(given: string | boolean): Severity {
  const level = failing.find((known) => known === given);
  if (level === undefined) throw new UsageError(`--fail-on takes ${failing.join(", ")}`);
  return level;
}
