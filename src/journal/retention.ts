import { readdir, stat, unlink } from "node:fs/promises";
import path from "node:path";
import { currentGeneration, generationFolder } from "./generation";
import { parseSegmentName } from "./segment";

const dayMs = 86_400_000;

/**
 * Removes whole segments that nobody has written to for `retentionDays`. Time is counted back from the newest segment, or
 * from now when that is earlier: a clock that is a year ahead by mistake removes nothing.
 * @param retentionDays 0 keeps everything.
 * @param now milliseconds since 1970-01-01T00:00Z.
 * @param writer whose own segments stay, whatever their age.
 * @returns how many segments were removed.
 */
export async function removeExpired(folder: string, retentionDays: number, now: number, writer: string): Promise<number> {
  if (retentionDays <= 0) return 0;
  const generation = generationFolder(folder, currentGeneration(folder));
  const segments: { file: string; touched: number }[] = [];
  for (const name of await readdir(generation).catch(() => [])) {
    const segment = parseSegmentName(name);
    if (segment === null || segment.writer === writer) continue;
    const file = path.join(generation, name);
    const touched = await stat(file).then((found) => found.mtimeMs, () => null);
    if (touched !== null) segments.push({ file, touched });
  }
  const newest = segments.reduce((latest, { touched }) => Math.max(latest, touched), Number.NEGATIVE_INFINITY);
  const expired = segments.filter(({ touched }) => touched < Math.min(now, newest) - retentionDays * dayMs);
  let removed = 0;
  for (const { file } of expired) removed += await unlink(file).then(() => 1, () => 0);
  return removed;
}
