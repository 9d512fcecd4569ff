import type { BacklogSection } from "../../model/backlogSection";

/** The sections of the backlog, as its file names them, too. */
export const backlogSectionNames: Readonly<Record<BacklogSection, string>> = {
  now: "Now (stability)",
  next: "Next (security)",
  later: "Later (scale)",
};
