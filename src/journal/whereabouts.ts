import { rmSync } from "node:fs";
import path from "node:path";
import * as v from "valibot";
import type { Presence } from "../model/presence";
import { overwriteFile, readValue } from "./smallFile";

/** Where the person was last, and which window says so. A window that comes into focus reads here what the others saw. */
const fileName = "whereabouts.json";

const schema = v.object({
  writer: v.string(),
  wall: v.number(),
  presence: v.variant("area", [v.object({ area: v.literal("product") }), v.object({ area: v.literal("infra"), visit: v.string() })]),
});

/** Longer ago the person has been away since, so it says nothing. Milliseconds. */
const validMs = 30 * 60_000;

/**
 * What another window saw last; null when this one knows best, or when it was too long ago.
 * @param wall now, in milliseconds since 1970-01-01T00:00Z.
 */
export function readWhereabouts(folder: string, writer: string, wall: number): Presence | null {
  const told = read(folder);
  if (told === null || told.writer === writer) return null;
  const age = wall - told.wall;
  return age >= 0 && age <= validMs ? told.presence : null;
}

/** @throws when it cannot be written. */
export function writeWhereabouts(folder: string, writer: string, wall: number, presence: Presence): void {
  overwriteFile(path.join(folder, fileName), { writer, wall, presence });
}

/**
 * Takes back what `writer` said, and leaves what others said.
 * @throws when the file stays.
 */
export function withdrawWhereabouts(folder: string, writer: string): void {
  if (read(folder)?.writer === writer) removeWhereabouts(folder);
}

/** @throws when the file stays. */
export function removeWhereabouts(folder: string): void {
  rmSync(path.join(folder, fileName), { force: true });
}

function read(folder: string): v.InferOutput<typeof schema> | null {
  const parsed = v.safeParse(schema, readValue(path.join(folder, fileName)));
  return parsed.success ? parsed.output : null;
}
