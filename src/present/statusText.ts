import type { Answer } from "../model/answer";
import type { Ownership } from "../model/ownership";
import type { Section } from "../model/section";
import { isProduction } from "../model/productionGuard";
import { valueOf } from "../model/section";
import { phrase } from "./phrase";

/** The status bar's few words: `PRODUCTION · @acme/platform and 2 others`. Null where there is nothing to say: no infra. */
export function statusText(answer: Answer): string | null {
  const place = valueOf(answer.place) ?? null;
  if (place === null) return null;
  const owner = ownerWords(answer.ownership);
  const { environment } = place;
  if (environment === null) return owner;
  return `${environment.production ? environment.name.toUpperCase() : environment.name} · ${owner}`;
}

/** The same while production is being edited: `Editing PRODUCTION · @acme/platform`. Null for every other place. */
export function editingText(answer: Answer): string | null {
  const environment = valueOf(answer.place)?.environment ?? null;
  if (environment === null || !isProduction(answer)) return null;
  return phrase({ key: "status.editing", args: { environment: environment.name.toUpperCase(), owner: ownerWords(answer.ownership) } });
}

/** Whether the few words only say that they will come. */
export function isOwnerPending({ ownership }: Answer): boolean {
  return ownership.state === "pending";
}

/** Whose it is, in the fewest words that are true. */
export function ownerWords(section: Section<Ownership>): string {
  if (section.state === "pending") return phrase({ key: "status.pending", args: {} });
  if (section.state === "unavailable") return phrase({ key: "status.unavailable", args: {} });
  const { status, owners } = section.value;
  if (status === "unowned") return phrase({ key: "status.unowned", args: {} });
  if (status === "undeclared" || owners[0] === undefined) return phrase({ key: "status.undeclared", args: {} });
  return phrase({ key: "status.owned", args: { first: owners[0], others: owners.length - 1 } });
}
