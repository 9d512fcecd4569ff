import type { UnappliedRoot } from "../findings/noPipeline";
import type { IndexedFile } from "./index/indexedFile";
import { speakerOf } from "./plannedCode";
import type { Listing } from "./snapshot";

/**
 * The roots that no job of any pipeline in the repository applies. A folder of Terraform is a root where it says itself which
 * providers it runs with, or was initialised: one that only others could call is a module, whose users may be elsewhere.
 * @param ownersOf whose a path is, as handles.
 */
export function unappliedRoots(listing: Listing, peek: (path: string) => IndexedFile | undefined, ownersOf: (path: string) => readonly string[]): UnappliedRoot[] {
  // Atlantis applies what it is told to in pull requests, without a job.
  if ([...listing.infra.values()].some(({ system }) => system === "atlantis")) return [];
  const locked = new Set(listing.paths.filter((path) => /(?:^|\/)\.terraform\.lock\.hcl$/.test(path)));
  const found: UnappliedRoot[] = [];
  for (const [root, paths] of listing.liveByFolder) {
    const inside = (name: string): string => (root === "" ? name : `${root}/${name}`);
    const kinds = new Set(paths.flatMap((path) => (listing.infra.get(path)?.system === "terraform" ? (peek(path)?.infra?.outline.blocks ?? []) : [])).map(({ kind }) => kind));
    const isRoot = (kinds.has("resource") || kinds.has("module")) && (kinds.has("provider") || locked.has(inside(".terraform.lock.hcl")));
    const chart = inside("Chart.yaml");
    const isChart = paths.includes(chart) && listing.infra.get(chart)?.system === "helm";
    const speaker = isRoot ? speakerOf(root, listing, peek) : isChart ? chart : null;
    if (speaker === null || listing.graph.usersOf(root).length > 0) continue;
    const system = isRoot ? "terraform" : "helm";
    const isApplied = listing.targets.mayReachAny(system) || listing.targets.appliersOf(root, null, system).length > 0;
    if (!isApplied) found.push({ root, speaker, owners: ownersOf(speaker) });
  }
  return found;
}
