import type { DriftCheckMessages } from "../../model/messages/driftCheck";
import type { Words } from "../phrasing";
import { counted } from "./counting";
import { toolReasons } from "./driftWords";

/** Checking drift from the editor. */
export const driftCheck: Words<DriftCheckMessages> = {
  "check.account": () => "Account",
  "check.asked": ({ production }) => `Run it${production ? " against PRODUCTION" : ""}?  y: yes   p: a full plan, which compares the code as well   N: no`,
  "check.cut": () => "The tool says more than is shown here.",
  "check.done": ({ kind, live, pending, complete }) =>
    [
      live === 0 ? "Nothing was changed outside the code." : `${counted(live, "resource was", "resources were")} changed outside the code.`,
      ...(kind === "plan" ? [pending === 0 ? "The code is applied." : `${counted(pending, "resource does", "resources do")} not match the code yet.`] : []),
      ...(complete ? [] : ["The check is not complete: what it does not mention is not known."]),
    ].join(" "),
  "check.effect": () => "Also in effect",
  "check.environment": () => "Environment",
  "check.failed": ({ code }) => `The tool ended ${code === null ? "by a signal" : `with code ${code}`}: nothing was checked, and what was known before stays.`,
  "check.folder": () => "Folder",
  "check.folderLeft": ({ folder, reason }) => `The plan in ${folder} could not be deleted (${reason}). Delete it: plans hold secrets.`,
  "check.kept": () => "The plan is deleted. Addresses, actions and names of attributes are kept on this machine.",
  "check.looking": ({ program }) => `Asking ${program} for its version and its workspace…`,
  "check.nowhere": () => "There is no Terraform root here that could be checked.",
  "check.noPlan": () => "The tool wrote no plan that could be read.",
  "check.noTool": () => "There is neither terraform nor tofu on PATH, the repository's own programs left out.",
  "check.notDone": ({ reason }) => `Nothing was checked: ${reason}`,
  "check.notInitialised": ({ root, program }) => `${root} is not initialised on this machine: ${program} init has to be run there first.`,
  "check.notRun": () => "No plan was made.",
  "check.pick": ({ more }) => `Which root to check${more === 0 ? "" : ` (${more} more are not listed: open a file of theirs)`}`,
  "check.pickTitle": () => "Check Drift",
  "check.putInit": ({ program }) => `Put ${program} init in a Terminal`,
  "check.runs": () => "It applies nothing and takes no lock, but runs this folder's providers and the programs that it names.",
  "check.running": ({ root }) => `${root} is being checked already: see its terminal.`,
  "check.set": ({ name }) => `${name} is set`,
  "check.stopped": () => "Stopped: nothing was checked, and what was known before stays.",
  "check.stopping": () => "Asking the tool to stop…",
  "check.title": ({ root }) => `Check drift of ${root}`,
  "check.tool": () => "Tool",
  "check.toolWhy": ({ why }) => toolReasons[why],
  "check.unknown": () => "unknown",
  "check.variables": () => "Which to give the tool: later ones count over earlier ones, and none is an answer, too",
  "check.variablesOf": ({ job, path, line }) => `given by ${job === "" ? "" : `job ${job}, `}${path}:${line}`,
  "check.variablesRefused": ({ path }) => `${path} is given to no tool: it is no file of this repository, or its name could be taken for something else.`,
  "check.variablesTitle": ({ root }) => `Check Drift: Variable Files for ${root}`,
  "check.willRun": ({ command }) => `Would run: ${command}`,
  "check.workspace": () => "Workspace",
};
