import type { ComparedSide } from "../model/comparedSides";
import { environmentDifferences } from "../model/comparedSides";
import type { ComparedFile, EnvironmentDifference } from "../model/environmentDrift";
import type { InfraFile } from "../model/place";
import type { ComparedReading } from "./comparedReading";

/** What a developer's machine runs, which has no place in the order of promotion. */
const local = { name: "local Compose", production: false } as const;

/**
 * The engines that Compose runs on a developer's machine in another major version than production does. Where either side runs one
 * engine in several versions, nothing tells which belong together.
 */
export async function engineDifferences(infra: Iterable<InfraFile>, reading: ComparedReading): Promise<EnvironmentDifference[]> {
  const files = [...infra];
  const below = await sideOf(local, files.filter(({ system, standing, environment }) => system === "compose" && standing === "local" && environment === null), reading);
  if (below.layers.flat().length === 0) return [];
  const above = files.filter(({ path, system, standing, environment }) => {
    return standing === "live" && environment?.production === true && (system === "kubernetes" || (system === "terraform" && /\.(?:tf|tofu)(?:\.json)?$/.test(path)));
  });
  return environmentDifferences(below, await sideOf({ name: "production", production: true }, above, reading));
}

async function sideOf(environment: ComparedSide["environment"], infra: readonly InfraFile[], reading: ComparedReading): Promise<ComparedSide> {
  const files: ComparedFile[] = [];
  for (const { path } of infra) {
    const file = await reading.file("engines", path);
    if (file !== null && file.values.length > 0) files.push(file);
  }
  return { environment, layers: [onceEach(files)], own: null };
}

/** One subject for each engine that runs in one version only. */
function onceEach(files: readonly ComparedFile[]): ComparedFile[] {
  const versions = new Map<string, Set<string>>();
  for (const { key, value } of files.flatMap(({ values }) => values)) versions.set(key, (versions.get(key) ?? new Set()).add(value));
  const told = new Set<string>();
  return files.map((file) => {
    const values = file.values.filter(({ key }) => {
      const isFirst = versions.get(key)?.size === 1 && !told.has(key);
      told.add(key);
      return isFirst;
    });
    const kept = new Set(values.map(({ subject }) => subject));
    return { ...file, values, subjects: new Map([...file.subjects].filter(([subject]) => kept.has(subject))) };
  });
}
