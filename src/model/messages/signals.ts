import type { DeployTrace } from "../historySigns";
import type { EstateEvidence, Signal, SignalName, Unmeasurable } from "../signal";
import type { NoArguments } from "./noArguments";

/** The signs that infrastructure needs an owner. */
export interface SignalMessages {
  "signal.committers": { months: number; lately: number; latelyDays: number };
  "signal.deploysAre": NoArguments;
  "signal.estate": { name: EstateEvidence };
  "signal.figure": { name: SignalName; value: number; of: number };
  "signal.infraShare": { sprint: string; infra: string; editor: string };
  "signal.limit": { name: SignalName; threshold: number; high: number | null };
  "signal.name": { name: SignalName };
  "signal.notMeasured": { why: Unmeasurable };
  "signal.onePerson": { untold: number; examples: string };
  "signal.repository": { name: string };
  "signal.state": { state: Signal["state"] };
  "signal.threshold": { name: SignalName; threshold: number; high: number | null };
  "signal.trace": { trace: DeployTrace; count: number; isWhole: boolean; weeks: number; examples: string };
}
