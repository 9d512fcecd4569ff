import * as vscode from "vscode";
import type { Disposable } from "../../base/disposable";
import { DisposableList } from "../../base/disposable";
import type { Estate } from "../../estate/estate";
import type { Estates } from "../../estate/estates";
import { commandId, registerCommand } from "../../host/commands";
import { setContextKey } from "../../host/contextKeys";
import { inform } from "../../host/inform";
import { openTarget } from "../../host/openTarget";
import type { BranchReview } from "../../model/branchReview";
import type { Section } from "../../model/section";
import { phrase } from "../../present/phrase";
import { reviewRows, reviewTitle } from "../../present/reviewRows";
import { reviewMarkdown } from "../../reports/export/reviewMarkdown";
import { reviewedRepository } from "./reviewedRepository";
import type { ReviewItem } from "./reviewTreeItem";
import { asReviewItem, itemsBelow, treeItem } from "./reviewTreeItem";

interface Shown {
  readonly root: string;
  readonly review: BranchReview;
  /** Every row by its id. */
  readonly items: Map<string, ReviewItem>;
}

/** *Review My Branch*: what the branch does to the infrastructure, in a view that is there from the command until it is closed. */
export function register(estates: Estates): Disposable {
  const owned = new DisposableList();
  const changed = owned.add(new vscode.EventEmitter<undefined>());
  let shown: Shown | null = null;
  const view = owned.add(vscode.window.createTreeView<ReviewItem>("infraSteward.branchReview", {
    treeDataProvider: {
      onDidChangeTreeData: changed.event,
      getTreeItem: treeItem,
      getChildren: (above) => {
        if (shown === null) return [];
        const items = above === undefined ? itemsBelow(shown.root, "", reviewRows(shown.review)) : itemsBelow(shown.root, above.id, above.row.below);
        for (const item of items) shown.items.set(item.id, item);
        return items;
      },
    },
  }));

  const show = async (next: Shown | null): Promise<void> => {
    shown = next;
    view.description = next === null ? "" : reviewTitle(next.review);
    await setContextKey("infraSteward.branchReview", next === null ? "off" : "on");
    changed.fire(undefined);
  };

  owned.add(registerCommand("reviewBranch", async () => {
    const estate = await reviewedRepository(estates);
    if (estate === null) return void inform({ key: "review.noGit", args: {} });
    const found = await reviewOf(estate);
    if (found === null || found.state === "pending") return;
    if (found.state === "unavailable") return void inform(found.reason);
    await show({ root: estate.root, review: found.value, items: new Map() });
    await vscode.commands.executeCommand("infraSteward.branchReview.focus");
  }));
  owned.add(registerCommand("copyReview", async () => {
    if (shown === null) return;
    await vscode.env.clipboard.writeText(reviewMarkdown(reviewTitle(shown.review), reviewRows(shown.review)));
    void inform({ key: "review.copied", args: {} });
  }));
  owned.add(registerCommand("closeReview", () => show(null)));
  owned.add(registerCommand("reviewMarkReviewed", async (row) => {
    const item = shown?.items.get(asReviewItem(row)?.id ?? "");
    if (item?.row.kind !== "runbook" || item.row.opens === null) return;
    // A review is recorded in the file that is open, so the person sees what is written.
    await openTarget({ root: item.root, ...item.row.opens });
    await vscode.commands.executeCommand(commandId("markReviewed"));
  }));
  return owned;
}

/** Compares with the default branch; where none is known, asks for a name. @returns null when nobody gives one. */
async function reviewOf(estate: Estate): Promise<Section<BranchReview> | null> {
  const found = await withProgress(estate, null);
  if (found.state !== "unavailable" || found.reason.key !== "review.noBase") return found;
  const name = await vscode.window.showInputBox({ prompt: phrase(found.reason) });
  return name === undefined || name === "" ? null : withProgress(estate, name);
}

function withProgress(estate: Estate, base: string | null): Thenable<Section<BranchReview>> {
  const options = { location: vscode.ProgressLocation.Notification, title: phrase({ key: "review.progress", args: {} }), cancellable: true };
  return vscode.window.withProgress(options, async (_progress, token) => {
    const listening = token.onCancellationRequested(() => estate.endReview());
    try {
      return await estate.review(base);
    } finally {
      listening.dispose();
    }
  });
}
