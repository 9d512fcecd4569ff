import * as vscode from "vscode";
import { commandId } from "../../host/commands";
import type { DifferencePreview } from "../../host/differencePreview";
import { refuse } from "../../host/inform";
import { inform } from "../../host/inform";
import { settings } from "../../host/settings";
import { configurationPath } from "../../model/configuration";
import type { SetUpEntry, SetUpProposal } from "../../model/setUp";
import { setUpProposals } from "../../model/setUp";
import { dayOf } from "../../model/sprint";
import { phrase } from "../../present/phrase";
import type { SettingsParts } from "./change";
import { changeSettings, estateHere } from "./change";
import { rootFacts } from "./setUpFacts";

interface ProposalPick extends vscode.QuickPickItem {
  readonly proposal: SetUpProposal;
}

/**
 * *Set Up for This Repository…*: what its files suggest, each with what it rests on, for the person to choose from. Settings are
 * shown as a difference and made on a yes; for every root that is nobody's the person names the team and sees that change, too.
 */
export async function setUpRepository(parts: SettingsParts, preview: DifferencePreview): Promise<void> {
  const estate = await estateHere(parts);
  if (estate === null) return;
  const roots = await estate.checkRoots(null);
  if (roots.state === "pending") return void refuse({ key: "find.reading", args: {} });
  if (roots.state === "unavailable") return void refuse(roots.reason);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const said = await estate.sprintCalendar(timeZone);
  const proposals = setUpProposals({
    roots: await rootFacts(estate, roots.value.all),
    reviews: await estate.reviews(),
    countsSprints: said.kind !== "weeks" || settings.sprintCalendar(timeZone).kind !== "weeks",
    today: dayOf(parts.now(), timeZone),
  });
  if (proposals.length === 0) return void inform({ key: "setUp.nothing", args: {} });
  const chosen = await vscode.window.showQuickPick(proposals.map(pickOf), { title: phrase({ key: "setUp.title", args: {} }), canPickMany: true, ignoreFocusOut: true, matchOnDetail: true });
  if (chosen === undefined) return;
  const entries = chosen.flatMap(({ proposal }): SetUpEntry[] => (proposal.kind === "owner" ? [] : [proposal]));
  if (entries.length > 0) {
    await changeSettings(estate, { kind: "setUp", entries }, (uri, exists, text, change) => preview.confirm({
      uri, exists, text, change,
      title: phrase({ key: "claim.preview", args: { path: configurationPath } }),
      question: phrase({ key: "setUp.question", args: { count: entries.length, path: configurationPath } }),
      apply: phrase({ key: "setUp.apply", args: {} }),
      leave: phrase({ key: "claim.leave", args: {} }),
    }));
  }
  for (const { proposal } of chosen) {
    if (proposal.kind === "owner") await vscode.commands.executeCommand(commandId("claimForTeam"), proposal.root === "" ? undefined : `${proposal.root}/`);
  }
}

function pickOf(proposal: SetUpProposal): ProposalPick {
  switch (proposal.kind) {
    case "owner": {
      const { root, undeclared, files } = proposal;
      return { proposal, label: phrase({ key: "setUp.owner", args: { root } }), detail: phrase({ key: "setUp.ownerWhy", args: { undeclared, files } }) };
    }
    case "environment": {
      const { match, name, production, why } = proposal;
      return { proposal, label: phrase({ key: "setUp.environment", args: { match, name, production } }), detail: phrase(why) };
    }
    case "review": {
      const { name, applies, everyDays, why } = proposal;
      return { proposal, label: phrase({ key: "setUp.review", args: { name, applies, days: everyDays } }), detail: phrase({ key: "setUp.reviewWhy", args: why }) };
    }
    case "sprint": {
      const { starts, lengthDays } = proposal;
      return { proposal, label: phrase({ key: "setUp.sprint", args: { starts, days: lengthDays } }), detail: phrase({ key: "setUp.sprintWhy", args: {} }) };
    }
  }
}
