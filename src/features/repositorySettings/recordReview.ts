import * as vscode from "vscode";
import type { Estate } from "../../estate/estate";
import { refuse } from "../../host/inform";
import { configurationPath } from "../../model/configuration";
import type { Review } from "../../model/review";
import { dayOf } from "../../model/sprint";
import { askRow } from "./askRow";
import type { SettingsParts } from "./change";
import { changeSettings, estateHere } from "./change";

/**
 * *Record Review as Done…*: how it ended, how long it took and where that is shown, as one more row of the review.
 * @param name from whoever called the command; anything but the name of a review asks for one.
 */
export async function recordReview(parts: SettingsParts, name: unknown): Promise<void> {
  const estate = await estateHere(parts);
  const review = estate === null ? null : await reviewNamed(estate, name);
  if (estate === null || review === null) return;
  const today = dayOf(parts.now(), Intl.DateTimeFormat().resolvedOptions().timeZone);
  const row = await askRow(review, today);
  if (row !== null) await changeSettings(estate, { kind: "recordReview", name: review.name, row });
}

async function reviewNamed(estate: Estate, name: unknown): Promise<Review | null> {
  const reviews = await estate.reviews();
  const named = reviews.find((review) => review.name === name);
  if (named !== undefined) return named;
  if (reviews.length === 0) return refuse({ key: "recordReview.none", args: { path: configurationPath } });
  const picked = await vscode.window.showQuickPick(reviews.map((review) => ({ label: review.name, description: review.owner ?? "", review })));
  return picked?.review ?? null;
}
