import { readCodeowners } from "../sources/ownership/codeowners/codeowners";
import type { EditResult, OwnershipText } from "./claim";
import { applyLineEdit, linesOf } from "./lineEdit";
import { proveEdit } from "./proof";

/**
 * Takes out a rule that does nothing. Read again without it, the file must give every path the same answer; otherwise the rule is
 * not dead, and stays. A comment above it stays as well: it may speak of more than this rule.
 * @param line 1-based.
 * @param paths every path of the repository, POSIX.
 */
export function removeRule(file: OwnershipText, line: number, paths: readonly string[]): EditResult {
  const before = readCodeowners(file.path, file.text, file.dialect);
  if (!before.value.rules.some((rule) => rule.line === line)) return { kind: "impossible", reason: { key: "removal.noRule", args: { line } } };
  const edit = { line, removed: [linesOf(file.text)[line - 1] ?? ""], inserted: [] };
  const after = readCodeowners(file.path, applyLineEdit(file.text, edit), file.dialect);
  const proof = proveEdit(before.value, after.value, paths, () => false);
  if (proof.others.length > 0) return { kind: "impossible", reason: { key: "removal.notDead", args: { line, paths: proof.others.length } } };
  return { kind: "edit", edit, proof };
}
