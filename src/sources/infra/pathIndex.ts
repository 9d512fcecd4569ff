/** A pattern as in `systems.ts`, with everything it stands for. */
interface Indexed<T> {
  readonly values: T[];
  /** null where the index that holds it has already tested everything the pattern asks. */
  readonly expression: RegExp | null;
}

/**
 * Patterns, kept so that a path meets only the few that could match it: those of its name, its extension, its name's stem and
 * its folders. A repository has hundreds of thousands of paths, and most of them meet none.
 */
export class PathIndex<T> {
  readonly #byName = new Map<string, Indexed<T>[]>();
  readonly #byExtension = new Map<string, Indexed<T>[]>();
  readonly #byStem = new Map<string, Indexed<T>[]>();
  readonly #byFolder = new Map<string, Indexed<T>[]>();

  constructor(patterns: Iterable<readonly [pattern: string, value: T]>) {
    const valuesByPattern = new Map<string, T[]>();
    for (const [pattern, value] of patterns) {
      for (const plain of expandBraces(pattern)) append(valuesByPattern, plain, value);
    }
    for (const [pattern, values] of valuesByPattern) this.#add(pattern, values);
  }

  /** What the patterns that match `path` (POSIX, any depth) stand for; the same value may come twice. */
  match(path: string): T[] {
    const found: T[] = [];
    const collect = (candidates: readonly Indexed<T>[] | undefined): void => {
      if (candidates === undefined) return;
      for (const { expression, values } of candidates) {
        if (expression === null || expression.test(path)) found.push(...values);
      }
    };
    let start = 0;
    let met: Set<Indexed<T>[]> | undefined;
    for (let slash = path.indexOf("/"); slash >= 0; slash = path.indexOf("/", start)) {
      const candidates = this.#byFolder.get(path.slice(start, slash));
      start = slash + 1;
      // A folder's name may come again and again in one path, and its patterns have seen the whole path the first time.
      if (candidates === undefined || met?.has(candidates) === true) continue;
      met = (met ?? new Set()).add(candidates);
      collect(candidates);
    }
    const name = path.slice(start);
    collect(this.#byName.get(name));
    const lastDot = name.lastIndexOf(".");
    if (lastDot >= 0) {
      collect(this.#byExtension.get(name.slice(lastDot + 1)));
      collect(this.#byStem.get(name.slice(0, name.indexOf("."))));
    }
    return found;
  }

  #add(pattern: string, values: T[]): void {
    const segments = pattern.split("/");
    const name = segments.pop() ?? "";
    const folder = segments.findLast((segment) => !segment.includes("*"));
    const extension = name.slice(name.lastIndexOf(".") + 1);
    const indexed = { values, expression: toExpression(pattern) };
    if (folder !== undefined) append(this.#byFolder, folder, indexed);
    else if (!name.includes("*")) append(this.#byName, name, { values, expression: null });
    else if (!extension.includes("*")) append(this.#byExtension, extension, name === `*.${extension}` ? { values, expression: null } : indexed);
    else append(this.#byStem, name.slice(0, name.indexOf(".")), indexed);
  }
}

function append<V>(map: Map<string, V[]>, key: string, value: V): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}

/** `a{b,c}d` is `abd` and `acd`. The table is ours, so its braces are few and never nested. */
function expandBraces(pattern: string): string[] {
  const braces = /\{([^}]*)\}/.exec(pattern);
  if (braces?.[1] === undefined) return [pattern];
  const before = pattern.slice(0, braces.index);
  const after = pattern.slice(braces.index + braces[0].length);
  return braces[1].split(",").flatMap((choice) => expandBraces(before + choice + after));
}

/**
 * A `**` with another one behind it ends at the first place it can, for good: the later one can take whatever an earlier one
 * could. Without this a deep path that repeats the names of a pattern would be tried in every way there is.
 */
function toExpression(pattern: string): RegExp {
  const escaped = pattern.replaceAll(/[.+^$()|[\]\\]/g, "\\$&").split("**/").map((part) => part.replaceAll("*", "[^/]*"));
  const [first = "", ...others] = escaped;
  const last = others.pop();
  const between = others.map((part, position) => `(?=((?:[^/]+/)*?${part}))\\${position + 1}`);
  return new RegExp(`(?:^|/)${first}${between.join("")}${last === undefined ? "" : `(?:[^/]+/)*${last}`}$`);
}
