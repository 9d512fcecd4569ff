import type { BacklogSection } from "../backlogSection";
import type { NoArguments } from "./noArguments";

/** The backlog. */
export interface BacklogMessages {
  "backlog.added": { section: BacklogSection; path: string };
  "backlog.already": { line: number; done: boolean };
  "backlog.askSection": NoArguments;
  "backlog.askTask": { place: string };
  "backlog.askWhat": { place: string };
  "backlog.count": { open: number; done: number };
  "backlog.exists": { path: string };
  "backlog.fits": NoArguments;
  "backlog.gone": NoArguments;
  "backlog.goneWhy": { code: string; place: string };
  "backlog.nothingOpen": NoArguments;
  "backlog.notProven": { path: string };
  "backlog.other": NoArguments;
  "backlog.partlyRead": NoArguments;
  "backlog.section": { section: BacklogSection | null };
  "backlog.spoken": { text: string; done: boolean; details: string };
  "backlog.stale": { path: string };
  "backlog.taskDetails": { place: string | null; address: string | null; owner: string | null; evidence: string | null };
  "remedy.addToBacklog": NoArguments;
}
