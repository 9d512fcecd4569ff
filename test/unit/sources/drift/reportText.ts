import assert from "node:assert/strict";
import type { Read } from "../../../../src/base/read";
import type { BlockAddress, Change, DriftReport } from "../../../../src/model/drift";
import type { Problem } from "../../../../src/model/message";
import { phrase } from "../../../../src/present/phrase";

/** Stands in for every value of a made-up report. Nothing that is read from it may hold this text. */
export const secret = "not-a-real-password-7f3a";

/** A report as lines: `live update ADDRESS: attribute, attribute`, then what else a change says. */
export function changesOf(report: DriftReport): string[] {
  return report.changes.map(changeText);
}

function changeText(change: Change): string {
  const { what, action, address, attributes, previous, deposed, reason } = change;
  const named = attributes === null ? ": ?" : attributes.length > 0 ? `: ${attributes.join(", ")}` : "";
  return [
    `${what} ${action} ${address}${named}`,
    ...(previous === null ? [] : [`was ${blockText(previous)}`]),
    ...(deposed === null ? [] : [`deposed ${deposed}`]),
    ...(reason === null ? [] : [`because ${reason}`]),
  ].join(" | ");
}

export function blockText({ modulePath, mode, type, name }: BlockAddress): string {
  return [...modulePath, mode, type, name].join(" ");
}

/** Checks what was read, the problems as `line key`, that each problem has its words, and that no value got through. */
export function checkReport(read: Read<DriftReport | null, Problem>, expected: readonly string[] | null, problems: readonly string[] = []): DriftReport | null {
  assert.deepEqual(read.problems.map(({ line, message }) => `${line ?? "-"} ${message.key}`), problems);
  assert.deepEqual(read.value && changesOf(read.value), expected);
  for (const { message } of read.problems) assert.match(phrase(message), /^\w[^]*\w.*\.$/);
  assert.ok(!JSON.stringify(read).includes(secret), "a value got through");
  return read.value;
}
