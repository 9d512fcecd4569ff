#!/usr/bin/env node
import { stat } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { systemClock } from "./base/clock";
import { silentLogger } from "./base/logger";
import { openRepository } from "./estate/openRepository";
import { dialects } from "./model/dialect";
import { run } from "./terminal/run";

// Builds for a terminal what extension.ts builds for the editor. Whoever runs this in a folder trusts it.
void run(process.argv.slice(2), {
  openEstate: async (root, dialect) => {
    if (!(await stat(root)).isDirectory()) throw new Error(`${root} is not a folder`);
    return openRepository({
      root,
      grammars: __dirname,
      settings: () => ({ trusted: true, gitPath: null, dialect: dialects.find((known) => known === dialect) ?? null, runbookFolders: [] }),
      cacheFolder: null,
      log: silentLogger,
    });
  },
  readInput: () => text(process.stdin),
  out: (line) => process.stdout.write(`${line}\n`),
  err: (line) => process.stderr.write(`${line}\n`),
  clock: systemClock,
  journalFolder: process.env["INFRA_STEWARD_JOURNAL"] ?? null,
  currentFolder: process.cwd(),
}).then((code) => {
  process.exitCode = code;
});
