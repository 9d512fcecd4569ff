#!/usr/bin/env node
import { text } from "node:stream/consumers";
import { systemClock } from "./base/clock";
import { openTerminalEstate } from "./terminal/openEstate";
import { run } from "./terminal/run";
import { endWithReader } from "./terminal/standardOutput";

for (const stream of [process.stdout, process.stderr]) endWithReader(stream, (code) => process.exit(code));

const err = (line: string): boolean => process.stderr.write(`${line}\n`);

// Builds for a terminal what extension.ts builds for the editor.
void run(process.argv.slice(2), {
  openEstate: (root, dialect) => openTerminalEstate(root, dialect, { grammars: __dirname, gitPath: null, clock: systemClock, err }),
  readInput: () => text(process.stdin),
  out: (line) => process.stdout.write(`${line}\n`),
  err,
  clock: systemClock,
  journalFolder: process.env["INFRA_STEWARD_JOURNAL"] ?? null,
  currentFolder: process.cwd(),
}).then((code) => {
  process.exitCode = code;
});
