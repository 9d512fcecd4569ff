// Reading a CPU profile: how much of a thread's time one file is answerable for.
import type { Profiler } from "node:inspector";
import { fileURLToPath } from "node:url";
import type { ThreadProfile } from "./profile";

/** A function of the file, and what was spent in it or in what it called outside of the file. */
interface FunctionTime {
  readonly name: string;
  /** 1-based; the column too where the bundle is one long line. */
  readonly line: string;
  readonly ms: number;
}

export interface OwnTime {
  /** Milliseconds of processor time. */
  readonly ms: number;
  /** Milliseconds by the clock. */
  readonly wallMs: number;
  /** Those that took most first. */
  readonly functions: readonly FunctionTime[];
}

/**
 * The time in which a function of the file (absolute path) was on the stack. A profile knows the clock alone: when others need
 * the processors, it shows as work what was waiting. So it only says which share of the thread's processor time is whose.
 */
export function ownTime({ profile: { nodes, samples = [], timeDeltas = [] }, cpuMs }: ThreadProfile, file: string): OwnTime {
  const ours = ourFrames(nodes, file);
  const resting = new Set(nodes.filter(({ callFrame }) => callFrame.functionName === "(idle)").map(({ id }) => id));
  const byFunction = new Map<string, FunctionTime>();
  let [busyMs, wallMs] = [0, 0];
  for (const [index, sample] of samples.entries()) {
    // A delta is the time since the sample before; what a sample stands for lasts until the next one.
    const ms = (timeDeltas[index + 1] ?? 0) / 1_000;
    if (!resting.has(sample)) busyMs += ms;
    const frame = ours.get(sample);
    if (frame === undefined) continue;
    wallMs += ms;
    const line = `${frame.lineNumber + 1}:${frame.columnNumber + 1}`;
    byFunction.set(line, { name: frame.functionName || "(the file itself)", line, ms: (byFunction.get(line)?.ms ?? 0) + ms });
  }
  const share = busyMs === 0 ? 0 : cpuMs / busyMs;
  const functions = [...byFunction.values()].map((one) => ({ ...one, ms: one.ms * share })).sort((a, b) => b.ms - a.ms);
  return { ms: wallMs * share, wallMs, functions };
}

/** For each node whose stack holds a function of the file, the innermost such function. */
function ourFrames(nodes: readonly Profiler.ProfileNode[], file: string): Map<number, Profiler.ProfileNode["callFrame"]> {
  const found = new Map<number, Profiler.ProfileNode["callFrame"]>();
  const parents = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)));
  // A node comes after the one that called it, so that what is found for that one is known.
  for (const { id, callFrame } of nodes) {
    const above = found.get(parents.get(id) ?? -1);
    const frame = pathOf(callFrame.url) === file ? callFrame : above;
    if (frame !== undefined) found.set(id, frame);
  }
  return found;
}

function pathOf(url: string): string {
  return url.startsWith("file:") ? fileURLToPath(url) : url;
}
