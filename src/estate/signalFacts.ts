import type { EstateFigures } from "../model/estateFigures";
import type { HistorySigns } from "../model/historySigns";
import type { Estate } from "./estate";
import { estateFigures } from "./estateFigures";

/** What a repository says of itself, for the signs that infrastructure needs an owner. */
export async function signalFacts(estate: Estate): Promise<{ readonly root: string; readonly estate: EstateFigures; readonly history: HistorySigns }> {
  const [figures, history] = await Promise.all([estateFigures(estate), estate.historySigns()]);
  return { root: estate.root, estate: figures, history };
}
