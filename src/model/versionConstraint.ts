/**
 * Version constraints of Terraform and OpenTofu (their documentation, Version Constraints): conditions with commas between,
 * all of which must hold. Each is an operator and a version; no operator means `=`.
 */
export interface VersionConstraint {
  readonly conditions: readonly Condition[];
}

interface Condition {
  readonly operator: Operator;
  readonly version: Version;
}

type Operator = "=" | "!=" | ">" | ">=" | "<" | "<=" | "~>";

export interface Version {
  readonly numbers: readonly number[];
  /** What stands behind the dash: `beta1`; the empty text for a release. */
  readonly prerelease: string;
}

/** @returns null for what is no version: `latest`, `lts/*`, `1.x`. */
export function parseVersion(text: string): Version | null {
  const [, digits, prerelease = ""] = /^\s*v?(\d{1,9}(?:\.\d{1,9}){0,7})(?:-([0-9A-Za-z.~-]{1,100}))?(?:\+[0-9A-Za-z.~-]{1,100})?\s*$/.exec(text) ?? [];
  return digits === undefined ? null : { numbers: digits.split(".").map(Number), prerelease };
}

/** @returns null for what is no constraint. */
export function parseConstraint(text: string): VersionConstraint | null {
  const conditions: Condition[] = [];
  for (const part of text.split(",")) {
    const [, operator = "", rest = ""] = /^\s*(=|!=|>=|<=|~>|>|<|)([^=!<>~].*)$/.exec(part) ?? [];
    const version = parseVersion(rest);
    if (version === null) return null;
    conditions.push({ operator: operators.find((known) => known === operator) ?? "=", version });
  }
  return { conditions };
}

const operators: readonly Operator[] = ["=", "!=", ">", ">=", "<", "<=", "~>"];

/**
 * Whether a version meets a constraint. A prerelease meets no range, except one that names a prerelease of the same version:
 * there the tools are of two minds, and a warning must not be wrong.
 */
export function satisfies(version: Version, { conditions }: VersionConstraint): boolean {
  return conditions.every((condition) => holds(version, condition));
}

function holds(version: Version, { operator, version: wanted }: Condition): boolean {
  const order = compareVersions(version, wanted);
  if (operator === "=") return order === 0;
  if (operator === "!=") return order !== 0;
  if (version.prerelease !== "" && !isPrereleaseOf(version, wanted)) return false;
  switch (operator) {
    case ">":
      return order > 0;
    case ">=":
      return order >= 0;
    case "<":
      return order < 0;
    case "<=":
      return order <= 0;
    case "~>":
      // Only the last number that is written may grow: `~> 1.2` is any 1.x from 1.2 on, `~> 1.2.3` any 1.2.x from 1.2.3 on.
      return order >= 0 && wanted.numbers.slice(0, -1).every((number, index) => (version.numbers[index] ?? 0) === number);
  }
}

function isPrereleaseOf(version: Version, wanted: Version): boolean {
  return wanted.prerelease !== "" && compareNumbers(version, wanted) === 0;
}

/** Negative, zero or positive; a prerelease comes before its release (Semantic Versioning 2.0.0, section 11). */
export function compareVersions(one: Version, other: Version): number {
  const order = compareNumbers(one, other);
  if (order !== 0 || one.prerelease === other.prerelease) return order;
  if (one.prerelease === "" || other.prerelease === "") return one.prerelease === "" ? 1 : -1;
  const [left, right] = [one.prerelease.split("."), other.prerelease.split(".")];
  for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
    const part = comparePrereleaseParts(left[index], right[index]);
    if (part !== 0) return part;
  }
  return 0;
}

function comparePrereleaseParts(one: string | undefined, other: string | undefined): number {
  if (one === other) return 0;
  if (one === undefined || other === undefined) return one === undefined ? -1 : 1;
  const [left, right] = [/^\d+$/.test(one), /^\d+$/.test(other)];
  if (left && right) return Number(one) - Number(other);
  return left === right ? (one < other ? -1 : 1) : left ? -1 : 1;
}

function compareNumbers(one: Version, other: Version): number {
  for (let index = 0; index < Math.max(one.numbers.length, other.numbers.length); index += 1) {
    const difference = (one.numbers[index] ?? 0) - (other.numbers[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
