/** The one log channel. Messages carry paths relative to the repository and counts; never contents, names or secrets. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  /** `error` is written with its chain of causes. */
  error(message: string, error?: unknown): void;
}

/** An error and what caused it, outermost first, in one line: `what failed: why: why`. */
export function describeError(error: unknown): string {
  const parts: string[] = [];
  let current: unknown = error;
  // Ten is deeper than any honest chain; a cycle of causes ends here too.
  while (current !== undefined && parts.length < 10) {
    parts.push(current instanceof Error ? current.message : typeof current === "string" ? current : "something that is no error");
    current = current instanceof Error ? current.cause : undefined;
  }
  return parts.join(": ");
}

/** A logger that forgets everything, for tests and for the command line without `--verbose`. */
export const silentLogger: Logger = {
  debug: () => undefined,
  info: () => undefined,
  warn: () => undefined,
  error: () => undefined,
};
