import * as vscode from "vscode";
import { askDay } from "../../host/askDay";
import { commandId } from "../../host/commands";
import type { DifferencePreview } from "../../host/differencePreview";
import { inform, refuse } from "../../host/inform";
import { settings } from "../../host/settings";
import { configurationPath } from "../../model/configuration";
import type { SetUpEntry, SetUpProposal } from "../../model/setUp";
import { setUpProposals } from "../../model/setUp";
import { dayOf } from "../../model/sprint";
import { phrase } from "../../present/phrase";
import { setUpText } from "../../present/setUpText";
import type { SettingsParts } from "./change";
import { changeSettings, estateHere } from "./change";

/**
 * *Set Up for This Repository…*: what its files suggest, each with what it rests on, for the person to choose from. Settings are
 * shown as a difference and made on a yes; for every place that is nobody's the person sees that change, too, and names the team
 * where the repository does not.
 */
export async function setUpRepository(parts: SettingsParts, preview: DifferencePreview): Promise<void> {
  const estate = await estateHere(parts);
  if (estate === null) return;
  const facts = await estate.repositoryFacts();
  if (facts.state === "pending") return void refuse({ key: "find.reading", args: {} });
  if (facts.state === "unavailable") return void refuse(facts.reason);
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const said = await estate.sprintCalendar(timeZone);
  const today = dayOf(parts.now(), timeZone);
  const proposals = setUpProposals({
    ...facts.value,
    reviews: await estate.reviews(),
    countsSprints: said.kind !== "weeks" || settings.sprintCalendar(timeZone).kind !== "weeks",
    today,
  });
  if (proposals.length === 0) return void inform({ key: "setUp.nothing", args: {} });
  const picks = proposals.map((proposal) => ({ ...setUpText(proposal), proposal }));
  const chosen = await vscode.window.showQuickPick(picks, { title: phrase({ key: "setUp.title", args: {} }), canPickMany: true, ignoreFocusOut: true, matchOnDetail: true });
  if (chosen === undefined) return;
  const entries = await entriesOf(chosen.map(({ proposal }) => proposal), today);
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
    if (proposal.kind === "owner") await vscode.commands.executeCommand(commandId("claimForTeam"), proposal.folder === "" ? undefined : `${proposal.folder}/`, proposal.team?.owner);
  }
}

/** What is written into the settings. A certificate whose last day nobody gives is left out. */
async function entriesOf(proposals: readonly SetUpProposal[], today: string): Promise<SetUpEntry[]> {
  const entries: SetUpEntry[] = [];
  for (const proposal of proposals) {
    if (proposal.kind === "owner") continue;
    if (proposal.kind !== "certificate") entries.push(proposal);
    else {
      const { name, applies, why } = proposal;
      const expires = await askDay({ key: "setUp.askExpiry", args: { address: why.address } }, "", today);
      if (expires !== null) entries.push({ kind: "expiry", name, applies, expires });
    }
  }
  return entries;
}
