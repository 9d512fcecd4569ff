import assert from "node:assert/strict";
import { EnvironmentPairs } from "../../../src/estate/environmentPairs";
import { memoryTree } from "../../../src/estate/trees/memory";
import { classifyContent, classifyPath, standingOf } from "../../../src/sources/infra/classify";
import { environmentOf } from "../../../src/sources/infra/environment";
import type { EnvironmentDifference } from "../../../src/model/environmentDrift";
import type { InfraFile } from "../../../src/model/place";
import { sharedTerraform } from "./openReading";

export type Files = Readonly<Record<string, string>>;

/** What the environments of a repository say differently, where its paths alone tell what is what. */
export async function differences(files: Files): Promise<EnvironmentDifference[]> {
  const paths = Object.keys(files).sort();
  const infra = paths.flatMap((path): InfraFile[] => {
    const verdict = classifyPath(path);
    const system = verdict === null ? null : "system" in verdict ? verdict.system : classifyContent(path, files[path] ?? "");
    return system === null ? [] : [{ path, system, standing: standingOf(path, system), environment: environmentOf(path, []) }];
  });
  const pairs = new EnvironmentPairs(memoryTree(files), await sharedTerraform());
  return pairs.differencesIn({ paths, infra: new Map(infra.map((file) => [file.path, file])) });
}

function words({ key, isNeeded, lower, higher }: EnvironmentDifference): string {
  return `${isNeeded ? "needed " : ""}${key} ${lower.path}:${lower.line} ${lower.shown ?? "-"} | ${higher.path}:${higher.line} ${higher.shown ?? "-"}`;
}

/** @param expected of each difference, in any order: `key lower | higher`, each with its line and what it shows. */
export function check(name: string, files: Files, expected: readonly string[]): void {
  it(name, async () => assert.deepEqual((await differences(files)).map(words).sort(), expected.toSorted()));
}

export function deployment(container: string, name = "orders"): string {
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: ${name} }\nspec:\n  template:\n    spec:\n      containers:\n        - name: app\n${container}`;
}
export const image = "          image: a\n";
export const liveness = "          livenessProbe: { exec: {} }\n";
export const variable = (name: string): string => `          env: [{ name: ${name}, value: x }]\n`;
