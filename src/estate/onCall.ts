import type { Tree } from "../base/tree";
import { defaultMaxBytes } from "../base/tree";
import { configurationPath } from "../model/configuration";
import type { Source } from "../model/evidence";
import type { Problem } from "../model/message";
import type { OnCallAnswer, OnCallLink, OnCallSettings, OnCallTurns } from "../model/onCall";
import { turnsAt } from "../model/onCall";
import { valueOf } from "../model/section";
import { readShifts } from "../sources/sprint/shifts";
import { fileProblem } from "./fileProblem";
import type { Snapshot } from "./snapshot";
import { onCallEntities } from "./whomToAsk";

/** When and where it is asked. */
export interface OnCallMoment {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly at: number;
  /** Where the repository names no time zone. */
  readonly timeZone: string;
}

/**
 * Who is on call for a path: by the repository's rota or calendar, and by the links of its catalogs. Read when it is asked
 * and kept nowhere.
 * @param owners as declared for the place.
 */
export async function onCallAt(snapshot: Snapshot, tree: Pick<Tree, "read">, { path, owners }: { readonly path: string; readonly owners: readonly string[] }, moment: OnCallMoment): Promise<OnCallAnswer> {
  const settings = valueOf(snapshot.configuration)?.onCall ?? null;
  const links = onCallEntities(snapshot, path, owners).flatMap((entity) => entity.onCall.map(({ provider, name, url, line }): OnCallLink => ({ provider, name, url, source: { kind: "catalog", path: entity.path, line } })));
  const broken = snapshot.problems.filter((problem) => problem.path === configurationPath);
  if (settings === null) return { turns: [], links, problems: broken };
  const timeZone = settings.timeZone ?? moment.timeZone;
  if (settings.kind === "rota") return { turns: rotaTurns(settings, timeZone, moment.at), links, problems: [] };
  const { turns, problems } = await calendarTurns(tree, settings.path, timeZone, moment.at);
  return { turns, links, problems };
}

function rotaTurns({ rota, second, starts, everyDays, line }: OnCallSettings & { kind: "rota" }, timeZone: string, at: number): OnCallTurns[] {
  const source: Source = { kind: "settings", path: configurationPath, line };
  const turns = (role: "first" | "second", people: readonly string[]): OnCallTurns => ({ ...turnsAt({ people, starts, everyDays, timeZone }, at), role, timeZone, source });
  return [turns("first", rota), ...(second.length === 0 ? [] : [turns("second", second)])];
}

async function calendarTurns(tree: Pick<Tree, "read">, path: string, timeZone: string, at: number): Promise<{ turns: OnCallTurns[]; problems: readonly Problem[] }> {
  const file = await tree.read(path);
  if (file.kind !== "text") {
    const missing: Problem = { path, line: null, message: { key: "file.missing", args: { path } } };
    return { turns: [], problems: [fileProblem(path, file, defaultMaxBytes) ?? missing] };
  }
  const { value, problems } = readShifts(path, file.text, timeZone, at);
  return { turns: [{ ...value, role: "calendar", timeZone, source: { kind: "settings", path, line: null } }], problems };
}
