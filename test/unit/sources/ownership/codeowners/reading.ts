import assert from "node:assert/strict";
import type { Dialect } from "../../../../../src/model/dialect";
import type { MessageKey } from "../../../../../src/model/message";
import { readCodeowners } from "../../../../../src/sources/ownership/codeowners/codeowners";

/** What a path is expected to get: owners, "nobody" for unowned, "nothing" for undeclared. */
export type Expected = readonly string[] | "nobody" | "nothing";

/** Reads a file of one dialect and checks who reviews each path, and that nothing is wrong with it. */
export function checkOwners(dialect: Dialect, lines: readonly string[], expected: Readonly<Record<string, Expected>>): void {
  const { value, problems } = readCodeowners("CODEOWNERS", lines.join("\n"), dialect);
  assert.deepEqual(problems, []);
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((path) => [path, answer(value.reviewers(path))])), expected);
}

/** Checks which problems a text has, as `line key`, and who reviews each path all the same. */
export function checkProblems(
  dialect: Dialect,
  text: string,
  expectedProblems: readonly `${number | "-"} ${MessageKey}`[],
  expected: Readonly<Record<string, Expected>> = {},
): void {
  const { value, problems } = readCodeowners("CODEOWNERS", text, dialect);
  assert.deepEqual(problems.map(({ line, message }) => `${line ?? "-"} ${message.key}`), expectedProblems);
  assert.deepEqual(Object.fromEntries(Object.keys(expected).map((path) => [path, answer(value.reviewers(path))])), expected);
}

/** Checks which paths a lone rule covers. */
export function checkPattern(dialect: Dialect, pattern: string, covered: readonly string[], others: readonly string[]): void {
  const expected: Record<string, Expected> = {};
  for (const path of covered) expected[path] = ["@o"];
  for (const path of others) expected[path] = "nothing";
  checkOwners(dialect, [`${pattern} @o`], expected);
}

function answer({ status, owners }: { readonly status: string; readonly owners: readonly string[] }): Expected {
  if (status === "unowned") return "nobody";
  return status === "undeclared" ? "nothing" : owners;
}
