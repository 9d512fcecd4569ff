import type { Source } from "./evidence";
import type { Claim } from "./ownership";
import type { Block } from "./place";

/** What a comment in the code says about a block, or about the whole file where `block` is null. */
export type Annotation = OwnerAnnotation | RunbookAnnotation;

export interface OwnerAnnotation {
  readonly says: "owner";
  /** As written; never empty. */
  readonly owners: readonly string[];
  readonly block: Block | null;
  readonly source: Source;
}

export interface RunbookAnnotation {
  readonly says: "runbook";
  readonly runbook: RunbookTarget;
  readonly block: Block | null;
  readonly source: Source;
}

/** What a comment calls the runbook: an address, paths from the git root in the order in which they should be tried, or its title. */
export type RunbookTarget =
  | { readonly kind: "url"; readonly url: string }
  | { readonly kind: "path"; readonly paths: readonly string[]; readonly heading: string | null }
  | { readonly kind: "title"; readonly title: string };

/** Whom the comments of a file name for one of its blocks, or for the file: what stands closest to the block comes first. */
export function annotationClaims(annotations: readonly Annotation[], block: Block | null): Claim[] {
  return annotationsAt(annotations, block).flatMap((annotation) =>
    annotation.says === "owner"
      ? annotation.owners.map((owner): Claim => ({ owner, basis: "declared", answers: "ask", source: annotation.source, catchAll: false }))
      : [],
  );
}

/** The runbooks that the comments of a file name for one of its blocks, or for the file, in the same order. */
export function annotatedRunbooks(annotations: readonly Annotation[], block: Block | null): RunbookAnnotation[] {
  return annotationsAt(annotations, block).filter((annotation) => annotation.says === "runbook");
}

/** What is said about the block, about blocks around it, and about the file. */
function annotationsAt(annotations: readonly Annotation[], block: Block | null): Annotation[] {
  const found = annotations.filter(({ block: about }) => about === null || (block !== null && about.startLine <= block.startLine && about.endLine >= block.endLine));
  return found.sort((a, b) => extent(a) - extent(b));
}

function extent({ block }: Annotation): number {
  return block === null ? Infinity : block.endLine - block.startLine;
}
