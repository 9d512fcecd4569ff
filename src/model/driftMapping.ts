import type { BlockAddress, Change } from "./drift";

/** Where a block stands. Lines are 1-based and inclusive, the path is POSIX and relative to the git root. */
export interface BlockLines {
  readonly path: string;
  readonly line: number;
  readonly endLine: number;
}

/** Which code a module call runs: a folder of this repository, or a module that was fetched from elsewhere. */
export type ModuleTarget = { readonly kind: "folder"; readonly folder: string } | { readonly kind: "remote" };

/** The code that a plan is about. Folders are POSIX and relative to the git root; both questions are asked again and again. */
export interface PlannedCode {
  /** The folder that the plan was made in. */
  readonly root: string;
  /** What a call in a folder runs; null when nothing tells. */
  moduleTarget(callerFolder: string, callName: string): ModuleTarget | null;
  /** The blocks of a folder by address: `aws_instance.web`, `data.aws_ami.x`, `module.zone`. */
  blocksIn(folder: string): ReadonlyMap<string, BlockLines>;
}

/**
 * Where a change belongs. `block`: the block that it is made from. `call`: the module call, because the module's own code is
 * not in the repository, or nobody knows where. `folder`: no block of that address is left there; it was deleted, or the code
 * has changed since.
 */
export type Placement =
  | ({ readonly kind: "block" | "call"; readonly address: string } & BlockLines)
  | { readonly kind: "folder"; readonly folder: string };

/**
 * Finds a change's place in the code: follows the module calls down from the root and looks for the resource's block there.
 * All instances of a block, by `count`, by `for_each` or by modules that are called several times, have the one place. A
 * change whose own block is missing has the one that it was moved from, where the code still has that.
 */
export function placeChange(change: Change, code: PlannedCode): Placement {
  const placement = place(change, code);
  if (placement.kind !== "folder" || change.previous === null) return placement;
  const before = place(change.previous, code);
  return before.kind === "folder" ? placement : before;
}

function place({ modulePath, mode, type, name }: BlockAddress, code: PlannedCode): Placement {
  return placeBlock(modulePath, `${mode === "data" ? "data." : ""}${type}.${name}`, code);
}

/**
 * Finds a block by the module calls that lead to it and its address in its module.
 * @param modulePath names of the calls from the root down.
 */
export function placeBlock(modulePath: readonly string[], address: string, code: PlannedCode): Placement {
  let folder = code.root;
  for (const call of modulePath) {
    const target = code.moduleTarget(folder, call);
    if (target?.kind !== "folder") return blockAt(code, folder, `module.${call}`, "call");
    folder = target.folder;
  }
  return blockAt(code, folder, address, "block");
}

function blockAt(code: PlannedCode, folder: string, address: string, kind: "block" | "call"): Placement {
  const lines = code.blocksIn(folder).get(address);
  return lines === undefined ? { kind: "folder", folder } : { kind, address, path: lines.path, line: lines.line, endLine: lines.endLine };
}
