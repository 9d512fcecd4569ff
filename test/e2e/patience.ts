// How long to wait for what is asked of the workbench, on a machine that may have others to work for.

/** Milliseconds until the workbench has to show what it was asked for. */
export const patience = 45_000;

/**
 * Milliseconds until something that was asked for counts as not heard and is asked for again. Long, because asking twice for
 * what is only slow may undo it: the second click on a row closes what the first one opened.
 */
export const hearing = 10_000;

const lookEvery = 50;

/** Resolves with true as soon as something is so, and with false when it was not within `limit` milliseconds. */
export async function until(isSo: () => Promise<boolean>, limit = patience): Promise<boolean> {
  const deadline = performance.now() + limit;
  while (!(await isSo())) {
    if (performance.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, lookEvery));
  }
  return true;
}

/**
 * Asks for something until it is so, and not at all where it is so already. What is drawn anew at the very moment of a
 * click or a key does not hear it; a person then clicks again, and so does this.
 * @param what what is asked for, to say that it did not happen.
 */
export async function insist(what: string, ask: () => Promise<unknown>, isSo: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + patience;
  let cause: unknown;
  while (!(await isSo())) {
    if (performance.now() > deadline) throw new Error(`${what} did not happen.`, { cause });
    cause = await ask().then(() => undefined, (error: unknown) => error);
    await until(isSo, hearing);
  }
}
