import type { Dialect } from "../model/dialect";
import type { Message } from "../model/message";
import type { CodeownersFile, CodeownersRule } from "../sources/ownership/codeowners/codeowners";
import { codeownersMaxBytes, readCodeowners } from "../sources/ownership/codeowners/codeowners";
import { lastOverruling, neighbourOf, placeOfFirst, sectionFor } from "./claimPlace";
import type { ClaimTarget, WrittenPattern } from "./claimedPattern";
import { isTargeted, namesTheSame, patternFor } from "./claimedPattern";
import type { LineEdit } from "./lineEdit";
import { applyLineEdit, linesOf } from "./lineEdit";
import type { Proof } from "./proof";
import { proveEdit } from "./proof";
import { newRuleLine, withOwner } from "./ruleLine";

/** A CODEOWNERS file as it stands. */
export interface OwnershipText {
  /** POSIX, relative to the git root. */
  readonly path: string;
  /** "" for a file that does not exist yet. */
  readonly text: string;
  readonly dialect: Dialect;
}

/** What came of an intended edit: never one that does more, or less, than it was meant to. */
export type EditResult =
  | { readonly kind: "edit"; readonly edit: LineEdit; readonly proof: Proof }
  /** The file says so already. */
  | { readonly kind: "already" }
  | { readonly kind: "impossible"; readonly reason: Message };

/**
 * Makes `owner` the one whom the file asks about every targeted path, by changing the rule for exactly this target or adding one
 * where nothing overrules it. Each way is tried by reading the file again, and the first that changes the owners of the targeted
 * paths, and of no others, is the answer. In GitLab one section is changed; what other sections ask stays. In Gitea every
 * matching rule has a say, so the owner is added to those who are there.
 * @param paths every path of the repository, POSIX; one that is targeted need not be among them.
 */
export function claimPath(file: OwnershipText, target: ClaimTarget, owner: string, paths: readonly string[]): EditResult {
  const name = ownerIn(file.dialect, owner);
  if (name === null) return impossible({ key: "claim.notAnOwner", args: { owner } });
  const written = patternFor(target, file.dialect);
  if (written === null) return impossible({ key: "claim.noPattern", args: { path: target } });
  const inTarget = paths.filter((path) => isTargeted(target, path));
  const targeted = inTarget.length === 0 && !target.endsWith("/") ? [target] : inTarget;
  if (targeted.length === 0) return impossible({ key: "claim.noFiles", args: { path: target } });

  const before = readCodeowners(file.path, file.text, file.dialect);
  const section = sectionFor(before.value, targeted);
  const isClaimed = (version: CodeownersFile, path: string): boolean => asksFor(version, path, section, name);
  const isAlone = (path: string): boolean => before.value.reviewers(path).owners.join(" ") === name;
  if (targeted.every((path) => isClaimed(before.value, path) || isAlone(path))) return { kind: "already" };

  const everyPath = inTarget.length === 0 ? [...paths, target] : paths;
  for (const edit of waysToClaim(file, before.value, { section, written, owner }, targeted)) {
    const text = applyLineEdit(file.text, edit);
    if (Buffer.byteLength(text) > codeownersMaxBytes) return impossible({ key: "claim.tooLarge", args: {} });
    const after = readCodeowners(file.path, text, file.dialect);
    if (after.problems.length > before.problems.length || !targeted.every((path) => isClaimed(after.value, path))) continue;
    const proof = proveEdit(before.value, after.value, everyPath, (path) => isTargeted(target, path));
    if (proof.others.length === 0) return { kind: "edit", edit, proof };
  }
  return impossible(whyNot(before.value, section, targeted));
}

function impossible(reason: Message): EditResult {
  return { kind: "impossible", reason };
}

/** The owner as the platform reads it, or null when it takes the word for none, or for several. */
function ownerIn(dialect: Dialect, owner: string): string | null {
  if (owner === "" || /[\s#]/.test(owner)) return null;
  const { value, problems } = readCodeowners("CODEOWNERS", `${dialect === "gitea" ? ".*" : "*"} ${owner}`, dialect);
  const owners = value.rules[0]?.owners ?? [];
  return problems.length === 0 && owners.length === 1 ? (owners[0] ?? null) : null;
}

function asksFor(file: CodeownersFile, path: string, section: string, owner: string): boolean {
  const asked = file.reviewers(path).sections.filter(({ name }) => name === section);
  if (file.dialect === "gitea") return asked.some(({ owners }) => owners.includes(owner));
  return asked.length > 0 && asked.every(({ owners }) => owners.length === 1 && owners[0] === owner);
}

interface Claim {
  readonly section: string;
  readonly written: WrittenPattern;
  readonly owner: string;
}

/** From the smallest change to the largest: another owner on the line there is, that line moved down, a line more. */
function* waysToClaim(file: OwnershipText, current: CodeownersFile, claim: Claim, targeted: readonly string[]): Generator<LineEdit> {
  const lines = linesOf(file.text);
  const rules = current.rules.filter(({ section }) => section === claim.section);
  const same = rules.filter(({ negated, pattern }) => !negated && namesTheSame(pattern, claim.written));
  const last = same.at(-1);
  // Gitea's rules add up, so changing one would take the path from somebody without a need.
  if (last !== undefined && file.dialect !== "gitea") {
    const old = lines[last.line - 1] ?? "";
    const changed = withOwner(old, claim.owner, file.dialect !== "gitlab");
    if (changed !== null) yield { line: last.line, removed: [old], inserted: [changed] };
  }
  const from = file.dialect === "gitea" ? 0 : (lastOverruling(current, claim.section, targeted)?.line ?? 0);
  const neighbour = neighbourOf(rules, claim.written.pattern, from);
  const inserted = newRuleLine(claim.written.written, claim.owner, file.text, neighbour?.line ?? null, current.rules.map(({ line }) => line));
  if (neighbour === null) {
    const { line, spaced } = placeOfFirst(file.text, file.dialect === "gitlab");
    yield { line, removed: [], inserted: spaced ? [inserted, ""] : [inserted] };
    return;
  }
  if (file.dialect !== "gitea") yield* moved(lines, same, neighbour, inserted);
  yield { line: neighbour.line + 1, removed: [], inserted: [inserted] };
}

/** The rules for the same pattern go, and one comes after the neighbour, as a change of the lines from the first to there. */
function* moved(lines: readonly string[], same: readonly CodeownersRule[], neighbour: CodeownersRule, inserted: string): Generator<LineEdit> {
  const first = same[0];
  if (first === undefined || first.line >= neighbour.line) return;
  const removed = lines.slice(first.line - 1, neighbour.line);
  const kept = removed.filter((_, index) => !same.some(({ line }) => line === first.line + index));
  yield { line: first.line, removed, inserted: [...kept, inserted] };
}

function whyNot(file: CodeownersFile, section: string, targeted: readonly string[]): Message {
  for (const path of targeted) {
    const exclusion = file.matches(path).find(({ rule }) => rule.negated && rule.section === section && file.dialect === "gitlab");
    if (exclusion !== undefined) return { key: "claim.excluded", args: { line: exclusion.rule.line } };
  }
  return { key: "claim.notProven", args: {} };
}
