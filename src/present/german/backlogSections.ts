import type { BacklogSection } from "../../model/backlogSection";

/** The sections of the backlog in the sidebar; the file keeps the headings that it has. */
export const backlogSectionNames: Readonly<Record<BacklogSection, string>> = {
  now: "Jetzt (Stabilität)",
  next: "Als Nächstes (Sicherheit)",
  later: "Später (Wachstum)",
};
