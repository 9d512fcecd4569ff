/** How deep values are compared. Provider schemas are far shallower; below, two values count as different. */
const maxDepth = 100;

/** What an attribute's name looks like in a provider's schema. Anything else could be a value, and is not repeated. */
const attributeName = /^[A-Za-z_][\w-]{0,127}$/;

/** The two sides of a change, as the tool writes them. Held while they are compared, and no longer. */
export interface Sides {
  readonly before: unknown;
  readonly after: unknown;
  /** True, or nested truths, for what only the apply will tell. */
  readonly afterUnknown: unknown;
}

/**
 * Names of the top attributes whose values differ, sorted. Nothing below the top is named, for the keys of a map are a
 * person's words and not a schema's. Null, absent, `""`, `[]` and `{}` are the same nothing: providers turn one into the
 * other without anybody changing anything. A value that is not known yet counts as different, as the tools show it.
 */
export function differingAttributes({ before, after, afterUnknown }: Sides): string[] {
  const names = new Set([before, after, afterUnknown].flatMap((side) => (isRecord(side) ? Object.keys(side) : [])));
  const differs = (name: string): boolean => isMarked(memberOf(afterUnknown, name), 0) || !isSame(memberOf(before, name), memberOf(after, name), 0);
  return [...names].filter((name) => attributeName.test(name) && differs(name)).sort();
}

function isSame(one: unknown, other: unknown, depth: number): boolean {
  if (depth > maxDepth) return false;
  if (Array.isArray(one) && Array.isArray(other)) {
    return one.length === other.length && one.every((item, index) => isSame(item, other[index], depth + 1));
  }
  if (isRecord(one) && isRecord(other)) {
    const names = new Set([...Object.keys(one), ...Object.keys(other)]);
    return [...names].every((name) => isSame(memberOf(one, name), memberOf(other, name), depth + 1));
  }
  return one === other || (isNothing(one, depth) && isNothing(other, depth));
}

function isNothing(value: unknown, depth: number): boolean {
  if (depth > maxDepth) return false;
  if (Array.isArray(value)) return value.length === 0;
  if (isRecord(value)) return Object.values(value).every((member) => isNothing(member, depth + 1));
  return value === null || value === undefined || value === "";
}

/** Whether a mask of nested truths holds any. */
function isMarked(mask: unknown, depth: number): boolean {
  if (typeof mask !== "object" || mask === null || depth > maxDepth) return mask === true;
  return Object.values(mask).some((member) => isMarked(member, depth + 1));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function memberOf(side: unknown, name: string): unknown {
  return isRecord(side) && Object.hasOwn(side, name) ? side[name] : undefined;
}
