import type { DifferencePreview } from "../../host/differencePreview";
import { phrase } from "../../present/phrase";
import type { ProposedEdit } from "./proposeEdit";

/** Shows a proposed edit as a difference, with the count of what it does, and asks whether to make it. */
export function confirmProposal(preview: DifferencePreview, { uri, document, text, edit, counts }: ProposedEdit): Promise<boolean> {
  const { path, changed, taken, others } = counts;
  return preview.confirm({
    uri,
    exists: document !== null,
    text,
    change: edit,
    title: phrase({ key: "claim.preview", args: { path } }),
    question: phrase({ key: "claim.counts", args: { changed, taken, others } }),
    apply: phrase({ key: "claim.apply", args: {} }),
    leave: phrase({ key: "claim.leave", args: {} }),
  });
}
