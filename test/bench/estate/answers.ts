import { readFileSync } from "node:fs";
import path from "node:path";
import type { Estate } from "../../../src/estate/estate";
import { Random } from "../random";

const asked = 2_000;

/** How long each answer takes, in milliseconds, at random lines of random files; a place is `path:line`. */
export async function measureAnswers(estate: Estate, root: string, files: readonly string[]): Promise<{ readonly place: string; readonly ms: number }[]> {
  const random = new Random(20_261_123);
  const places = Array.from({ length: asked }, () => {
    const file = random.pick(files);
    return { file, line: 1 + random.below(readFileSync(path.join(root, file), "utf8").split("\n").length) };
  });
  const times: { readonly place: string; readonly ms: number }[] = [];
  for (const { file, line } of places) {
    const begun = performance.now();
    await estate.about(file, line);
    times.push({ place: `${file}:${line}`, ms: performance.now() - begun });
  }
  return times;
}
