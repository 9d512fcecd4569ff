import { folderOf, isWithin, nameOf } from "../base/path";
import type { Applier } from "../model/delivery";
import { compileGlob } from "../model/glob";
import type { InfraFile } from "../model/place";
import type { OfferedVariables, VariableFile } from "../model/variableFiles";
import { isReadByItself, isVariableFile, mayBeGiven } from "../model/variableFiles";
import type { Listing } from "./snapshot";

/** As many as anybody looks through. */
const mostFiles = 50;

/** What a command of a job gives to the tool in a root. */
interface Given {
  readonly applier: Applier;
  /** In its order; those of a pattern sorted. */
  readonly files: readonly InfraFile[];
  /** Whether it names each file itself, and works in no other folder. */
  readonly isPlain: boolean;
}

/**
 * The variable files for a check of a root that the tool does not read by itself: those that jobs give it, and those that lie
 * in the root or in folders below that have nothing else.
 * @param root POSIX, relative to the git root.
 */
export function offeredVariables(listing: Listing, root: string): OfferedVariables {
  const candidates = [...listing.infra.values()].filter(({ path, standing }) => standing !== "example" && isVariableFile(nameOf(path)) && mayBeGiven(path));
  const isOwn = ({ path }: InfraFile): boolean => isReadByItself(nameOf(path)) && folderOf(path) === root;
  const offered = candidates.filter((file) => !isOwn(file));
  const commands = listing.targets.appliersOf(root, null, "terraform").filter(({ tool }) => tool === "terraform" || tool === "tofu").map((applier) => givenBy(listing, root, applier, offered));
  const given = commands.flatMap(({ applier, files }) => files.map((file) => variableFile(file, applier)));
  const beside = offered.filter(({ path }) => liesIn(listing, root, path)).map((file) => variableFile(file, null));
  const files = [...given, ...beside].filter(({ path }, index, all) => all.findIndex((other) => other.path === path) === index);
  return { files: files.slice(0, mostFiles), usual: usualOf(commands) };
}

function givenBy({ targets, liveByFolder }: Listing, root: string, applier: Applier, candidates: readonly InfraFile[]): Given {
  const given = targets.givenWith(applier);
  const named = given.filter((target) => isVariableFile(nameOf(target)));
  const files = named.flatMap((target) => {
    // What the run fills in for the folder it fills in for what lies there, too.
    const here = applier.target !== root && isWithin(target, applier.target) ? root + target.slice(applier.target.length) : target;
    if (!here.includes("*")) return candidates.filter(({ path }) => path === here);
    const matches = compileGlob(`/${here}`);
    return candidates.filter(({ path }) => matches(path));
  });
  const others = given.filter((target) => target !== applier.target && liveByFolder.has(target));
  return { applier, files: [...new Set(files)], isPlain: others.length === 0 && named.every((target) => !target.includes("*")) };
}

/** Commands that are given different files work on different things, and then nobody here knows which is meant. */
function usualOf(commands: readonly Given[]): string[] {
  const [first, ...others] = commands.map(({ files, isPlain }) => (isPlain ? files.map(({ path }) => path) : []));
  return first !== undefined && others.every((other) => other.join("\n") === first.join("\n")) ? first : [];
}

/** Whether a file lies in the root, or below it in folders that hold no code of their own. */
function liesIn({ liveByFolder, infra }: Listing, root: string, path: string): boolean {
  if (!isWithin(path, root)) return false;
  for (let folder = folderOf(path); folder !== root; folder = folderOf(folder)) {
    const others = (liveByFolder.get(folder) ?? []).filter((other) => !isVariableFile(nameOf(other)));
    if (others.some((other) => infra.get(other)?.system === "terraform")) return false;
  }
  return true;
}

function variableFile({ path, environment }: InfraFile, applier: Applier | null): VariableFile {
  return { path, environment, givenBy: applier === null ? null : { job: applier.job, path: applier.path, line: applier.line } };
}
