import type { Message } from "./message";
import type { Heading, Runbook } from "./runbook";

/** The heading under which a runbook speaks of what it applies for; null where the runbook as a whole is meant. */
export function headingFor({ headings, line }: Runbook, why: Message): Heading | null {
  const name = why.key === "runbookFor.resource" ? why.args.address : why.key === "runbookFor.alert" ? why.args.alert : null;
  if (name === null) return null;
  return headings.find((heading) => heading.line !== line && heading.text.toLowerCase().includes(name.toLowerCase())) ?? null;
}
