#!/usr/bin/env node
import { text } from "node:stream/consumers";
import { systemClock } from "./base/clock";
import { silentLogger } from "./base/logger";
import { openRepository } from "./estate/openRepository";
import { dialects } from "./model/dialect";
import { defaultOwnerTags } from "./model/ownerTag";
import { run } from "./terminal/run";
import { endWithReader } from "./terminal/standardOutput";

for (const stream of [process.stdout, process.stderr]) endWithReader(stream, (code) => process.exit(code));

// Builds for a terminal what extension.ts builds for the editor. Whoever runs this in a folder trusts it.
void run(process.argv.slice(2), {
  openEstate: (root, dialect) =>
    openRepository({
      root,
      grammars: __dirname,
      settings: () => ({ trusted: true, gitPath: null, dialect: dialects.find((known) => known === dialect) ?? null, runbookFolders: [], ownerTags: defaultOwnerTags, associations: {} }),
      cacheFolder: null,
      log: silentLogger,
    }),
  readInput: () => text(process.stdin),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  clock: systemClock,
  journalFolder: process.env["INFRA_STEWARD_JOURNAL"] ?? null,
  currentFolder: process.cwd(),
}).then((code) => {
  process.exitCode = code;
});
