import type { IndexedFile } from "./indexedFile";

/** Whether a change in a file changes no answer but those about the file: nothing in it is about others, before or after. */
export function speaksForItself(before: IndexedFile | undefined, after: IndexedFile | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  return JSON.stringify(forOthers(before)) === JSON.stringify(forOthers(after));
}

/** Whether it declares under the same addresses as before: runbooks name them, and are wrong where one is gone. */
export function declaresTheSame(before: IndexedFile | undefined, after: IndexedFile | undefined): boolean {
  return JSON.stringify(addressesIn(before)) === JSON.stringify(addressesIn(after));
}

function addressesIn(file: IndexedFile | undefined): readonly string[] {
  return (file?.infra?.outline.blocks ?? []).map(({ address }) => address);
}

function forOthers({ infra, callable, entities, runbooks, problems }: IndexedFile): unknown {
  const provided = infra?.tags.filter(({ provider }) => provider !== null);
  // A folder is a root or a module by whether anything is declared in it, and not by what.
  const declares = (infra?.outline.blocks.length ?? 0) > 0;
  const { uses, addressedUses, soughtUses, runs, inputDefaults, taken, parts, workspace, environmentName } = infra?.outline ?? {};
  return [infra?.system, infra?.standing, declares, uses, addressedUses, soughtUses, runs, inputDefaults, taken, parts, callable, workspace, environmentName, infra?.alerts, provided, entities, runbooks, problems];
}
