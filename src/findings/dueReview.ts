import { configurationPath } from "../model/configuration";
import type { Finding, Remedy, Severity } from "../model/finding";
import type { Message } from "../model/message";
import type { Place } from "../model/place";
import type { Review, ReviewDue } from "../model/review";
import { appliesTo, dueOf, hintDays } from "../model/review";
import { placeOfFinding } from "./rule";

/**
 * `due/<name>` on the review's line: a hint 14 days before its day, a warning once that is over; a hint where it has a cadence
 * and was never recorded as passed.
 * @param now milliseconds since 1970.
 */
export function dueReviews(reviews: readonly Review[], now: number): Finding[] {
  return reviews.flatMap((review): Finding[] => {
    const due = judged(review, now);
    return due === null ? [] : [{ ...sayDue(review, due), path: configurationPath, line: review.line, endLine: review.line, address: null }];
  });
}

/** The same at a place that the reviews are for: to be seen there, and not a second time in Problems. */
export function dueAt(place: Place, reviews: readonly Review[], now: number): Finding[] {
  return reviews.filter((review) => appliesTo(review, place.file.path, place.block)).flatMap((review): Finding[] => {
    const due = judged(review, now);
    return due === null ? [] : [{ ...sayDue(review, { ...due, severity: "view" }), ...placeOfFinding(place) }];
  });
}

interface Judged {
  readonly severity: Severity;
  readonly message: Message;
}

/** null while there is nothing to say. */
function judged(review: Review, now: number): Judged | null {
  const due = dueOf(review, now);
  if (due.kind === "none") return null;
  if (due.kind === "never") return { severity: "information", message: { key: "finding.neverDone", args: { name: review.name, owner: review.owner } } };
  if (due.daysLeft > hintDays) return null;
  return { severity: due.daysLeft < 0 ? "warning" : "information", message: messageOf(review, due) };
}

function messageOf({ name, owner }: Review, due: Extract<ReviewDue, { kind: "again" | "expiry" }>): Message {
  const { on, daysLeft } = due;
  return due.kind === "expiry" ? { key: "finding.expires", args: { name, on, daysLeft, owner } } : { key: "finding.due", args: { name, on, daysLeft, last: due.last.on, owner } };
}

function sayDue(review: Review, { severity, message }: Judged): Omit<Finding, "path" | "line" | "endLine" | "address"> {
  return {
    code: `due/${review.name}`,
    severity,
    message,
    source: { kind: "settings", path: configurationPath, line: review.line, tool: null, at: null },
    owners: review.owner === null ? [] : [review.owner],
    remedies: review.everyDays === null ? [] : [recordRemedy(review.name)],
  };
}

function recordRemedy(name: string): Remedy {
  return { title: { key: "remedy.recordReview", args: { name } }, command: "recordReview", args: [name] };
}
