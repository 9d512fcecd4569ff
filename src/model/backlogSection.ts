/** What keeps it running, what keeps it safe, and what lets it grow; in this order. */
export const backlogSections = ["now", "next", "later"] as const;
export type BacklogSection = (typeof backlogSections)[number];
