// What Infra Steward found, printed in the terminal: the main job is visible even with no editor.
import path from "node:path";
import * as v from "valibot";
import { commandLine } from "./commandLine";
import { say } from "./output";

const cli = path.resolve("dist", "cli.js");

const estateLine = v.object({
  path: v.string(),
  system: v.string(),
  environment: v.nullable(v.string()),
  blocks: v.array(v.object({ kind: v.string(), address: v.string(), startLine: v.number() })),
  owners: v.array(v.string()),
});
type EstateLine = v.InferOutput<typeof estateLine>;

/**
 * Prints how much infrastructure a folder holds and whose it is, and one answer about one place of it.
 * @param wanted the address of the block to ask about; without it, or where it is not found, any of production
 */
export async function printFindings(folder: string, wanted?: string): Promise<void> {
  const lines = await commandLine(cli, ["estate", "--json", "--root", folder]);
  const files = lines.map((line) => v.parse(estateLine, JSON.parse(line)));
  say(summary(files));
  const place = choose(files, wanted);
  if (place === undefined) return;
  say("");
  for (const line of await commandLine(cli, ["about", place, "--root", folder])) say(`  ${line}`);
}

function summary(files: readonly EstateLine[]): string {
  if (files.length === 0) return "Infra Steward found no infrastructure here.";
  const systems = [...new Set(files.map((file) => file.system))].sort();
  const blocks = files.reduce((count, file) => count + file.blocks.length, 0);
  const unowned = files.filter((file) => file.owners.length === 0).length;
  return `Infra Steward found ${files.length} infrastructure files with ${blocks} blocks (${systems.join(", ")}); ${unowned} files have no declared owner.`;
}

/** PATH:LINE of the block to ask about. */
function choose(files: readonly EstateLine[], wanted: string | undefined): string | undefined {
  const places = files.flatMap((file) => file.blocks.map((block) => ({ file, block })));
  const production = places.filter(({ file }) => file.environment === "production");
  const chosen = production.find(({ block }) => block.address === wanted) ?? production[0] ?? places[0];
  return chosen === undefined ? undefined : `${chosen.file.path}:${chosen.block.startLine}`;
}
