/** What an agent asks about a place. */
export interface PlaceQuestion {
  /** As the agent writes it: absolute, or relative to an open folder. */
  readonly path: string;
  /** 1-based; null for the file as a whole. */
  readonly line: number | null;
}

/** What an agent looks a runbook up by. */
export interface RunbookQuestion {
  /** Words; the empty text asks for those of the place. */
  readonly query: string;
  readonly path: string | null;
  readonly line: number | null;
}

/** Reads the input of the tool `infra-steward_about`, which a model writes; null where it is not as the tool's schema says. */
export function placeQuestion(input: unknown): PlaceQuestion | null {
  const { path, line } = fields(input);
  return isPath(path) && isLine(line) ? { path, line: line ?? null } : null;
}

/** Reads the input of the tool `infra-steward_findRunbook`; null where it is not as the tool's schema says. */
export function runbookQuestion(input: unknown): RunbookQuestion | null {
  const { query = "", path = null, line } = fields(input);
  if (typeof query !== "string" || query.length > longest || !(path === null || isPath(path)) || !isLine(line)) return null;
  return { query, path, line: line ?? null };
}

/** Characters: no path and no question of a person is longer. */
const longest = 4096;

function fields(input: unknown): Readonly<Record<"path" | "line" | "query", unknown>> {
  return { path: undefined, line: undefined, query: undefined, ...(typeof input === "object" ? input : null) };
}

function isPath(path: unknown): path is string {
  return typeof path === "string" && path !== "" && path.length <= longest && !path.includes("\0");
}

function isLine(line: unknown): line is number | undefined | null {
  return line === undefined || line === null || (Number.isInteger(line) && Number(line) >= 1);
}
