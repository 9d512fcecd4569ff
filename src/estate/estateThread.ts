import { parentPort } from "node:worker_threads";
import { describeError } from "../base/logger";
import type { Logger } from "../base/logger";
import { failedSummary } from "./estate";
import { openRepository } from "./openRepository";
import { fewerDeltas } from "./fewerDeltas";
import type { FromWorker, Question, ToWorker, WorkerStart } from "./protocol";
import type { RepositoryEstate } from "./repositoryEstate";

/**
 * The other side of {@link WorkerEstate}: one repository's estate in a thread of its own, until the thread is ended.
 * @param grammars folder that holds the grammars.
 */
export function serveEstate(start: WorkerStart, grammars: string): void {
  let { settings } = start;
  const opening = openRepository({ root: start.root, grammars, settings: () => settings, cacheFolder: start.cacheFolder, log }).then((estate) => {
    estate.onDidChange(fewerDeltas((changed) => send({ changed })));
    return estate;
  });
  opening.catch((error: unknown) => {
    log.error("The estate could not be opened", error);
    send({ changed: { summary: failedSummary(error), paths: null } });
  });

  async function handle(message: ToWorker): Promise<void> {
    if (!("ask" in message)) {
      const estate = await opening;
      if (message.tell === "filesChanged") estate.filesChanged(message.paths);
      else if (message.tell === "textChanged") estate.textChanged(message.path, message.text);
      else if (message.tell === "endReview") estate.endReview();
      else {
        settings = message.settings;
        estate.filesChanged([]);
      }
      return;
    }
    try {
      send({ id: message.id, value: await answer(await opening, message) });
    } catch (error) {
      send({ id: message.id, failed: describeError(error) });
    }
  }

  parentPort?.on("message", (message: ToWorker) => {
    void handle(message);
  });
}

const log: Logger = {
  debug: (message) => send({ log: "debug", message }),
  info: (message) => send({ log: "info", message }),
  warn: (message) => send({ log: "warn", message }),
  error: (message, error) => send({ log: "error", message: error === undefined ? message : `${message}: ${describeError(error)}` }),
};

function answer(estate: RepositoryEstate, question: Question): Promise<unknown> {
  switch (question.ask) {
    case "about":
      return estate.about(...question.args);
    case "reviewers":
      return estate.reviewers(...question.args);
    case "findRunbooks":
      return estate.findRunbooks(...question.args);
    case "runbookAt":
      return estate.runbookAt(...question.args);
    case "runbookEnvironments":
      return estate.runbookEnvironments(...question.args);
    case "terminalEnvironments":
      return estate.terminalEnvironments(...question.args);
    case "personName":
      return estate.personName();
    case "sprintCalendar":
      return estate.sprintCalendar(...question.args);
    case "review":
      return estate.review(...question.args);
    case "branch":
      return estate.branch();
    case "historySigns":
      return estate.historySigns();
    case "findingsIn":
      return estate.findingsIn(...question.args);
    case "ownershipFile":
      return estate.ownershipFile(...question.args);
    case "ruleOwners":
      return estate.ruleOwners();
    case "repositoryFacts":
      return estate.repositoryFacts();
    case "proposeEdit":
      return estate.proposeEdit(...question.args);
    case "proposeIgnore":
      return estate.proposeIgnore(...question.args);
    case "proposeSettings":
      return estate.proposeSettings(...question.args);
    case "whomToAsk":
      return estate.whomToAsk(...question.args);
    case "onCall":
      return estate.onCall(...question.args);
    case "blocksIn":
      return estate.blocksIn(...question.args);
    case "reviews":
      return estate.reviews();
    case "proposeRunbook":
      return estate.proposeRunbook(...question.args);
    case "backlog":
      return estate.backlog();
    case "proposeBacklog":
      return estate.proposeBacklog(...question.args);
    case "checkRoots":
      return estate.checkRoots(...question.args);
    case "offeredVariables":
      return estate.offeredVariables(...question.args);
    case "keepCheck":
      return estate.keepCheck(...question.args);
    case "problems":
      return estate.problems();
    case "explain":
      return estate.explain(...question.args);
    case "estateChildren":
      return estate.estateChildren(...question.args);
    case "estateTrail":
      return estate.estateTrail(...question.args);
    case "shelfChildren":
      return estate.shelfChildren(...question.args);
    case "shelfTrail":
      return estate.shelfTrail(...question.args);
    case "summary":
      return estate.summary();
  }
}

function send(message: FromWorker): void {
  parentPort?.postMessage(message);
}
