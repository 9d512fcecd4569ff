// The bundles as a person gets them, without an editor: unpacked where no package of ours is near, and asked about the sample company.
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import * as v from "valibot";
import { silentLogger } from "../../src/base/logger";
import { WorkerEstate } from "../../src/estate/workerEstate";
import { valueOf } from "../../src/model/section";
import { phrase } from "../../src/present/phrase";
import { commandLine } from "./commandLine";
import { run } from "./program";
import { temporarySampleCompany } from "./sampleCompany";
import { zipContents, zipEntries } from "./zipEntries";

const patience = 60_000;

/** A block that only the Terraform grammar finds, and what is known of it. */
const place = { path: "infra/prod/rds.tf", line: 13, address: "aws_db_instance.main", owner: "@acme/platform" };
/** Kinds of blocks that each need a reader of their own. */
const blocks = [place.address, "jobs.apply", "terraform-format", "shop/Deployment/worker", "services.orders"];
/** Findings that rest on blocks, plans, history, catalogs and runbooks. */
const codes = ["drift/live", "drift/environment", "drift/version", "ownership/single-person", "ownership/conflict", "runbook/broken-link", "due/restore-test"];

const about = v.object({ block: v.object({ address: v.string() }), ownership: v.object({ declared: v.array(v.object({ owner: v.string() })) }), runbooks: v.array(v.object({ title: v.string() })) });
const estate = v.object({ blocks: v.array(v.object({ address: v.string() })) });
const finding = v.object({ code: v.string() });
const owners = v.object({ owners: v.array(v.string()) });

/** Says what the bundles of a package cannot do, a sentence each; nothing where all of them work. */
export async function judgeBundles(vsix: string): Promise<string[]> {
  const company = await temporarySampleCompany();
  try {
    const bundles = path.join(path.dirname(company.folder), "installed");
    await unpackBundles(vsix, bundles);
    const checks: Readonly<Record<string, () => Promise<string[]>>> = {
      "cli.js": () => judgeCommandLine(path.join(bundles, "cli.js"), company.folder),
      "worker.js": () => judgeWorker(path.join(bundles, "worker.js"), company.folder),
      "present/german.js": () => judgeGerman(path.join(bundles, "present", "german.js")),
    };
    const judged = await Promise.all(Object.entries(checks).map(([name, check]) => check().then(
      (lacks) => lacks.map((what) => `dist/${name} of the package lacks ${what}.`),
      (error: unknown) => [`dist/${name} of the package does not work: ${error instanceof Error ? error.message : String(error)}`],
    )));
    return judged.flat();
  } finally {
    await company.remove();
  }
}

/** What lies in `dist`, without package.json and node_modules: what a bundle lacks is found nowhere. */
async function unpackBundles(vsix: string, folder: string): Promise<void> {
  const archive = await readFile(vsix);
  for (const entry of zipEntries(archive).filter(({ name }) => name.startsWith("extension/dist/"))) {
    const file = path.join(folder, entry.name.slice("extension/dist/".length));
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, zipContents(archive, entry));
  }
}

async function judgeCommandLine(cli: string, root: string): Promise<string[]> {
  const asked = async <T>(schema: v.GenericSchema<unknown, T>, ...args: string[]): Promise<T[]> => (await commandLine(cli, [...args, "--json", "--root", root])).map((line) => v.parse(schema, JSON.parse(line)));
  const [answer] = await asked(about, "about", `${place.path}:${place.line}`);
  const found = (await asked(finding, "findings")).map(({ code }) => code);
  const declared = (await asked(estate, "estate")).flatMap((file) => file.blocks.map(({ address }) => address));
  const [rule] = await asked(owners, "owners", place.path);
  const whose = answer?.ownership.declared.map(({ owner }) => owner) ?? [];
  return [
    ...lacking("the block", [place.address], [answer?.block.address]),
    ...lacking("the owner", [place.owner], whose),
    ...lacking("the runbook", ["Restore orders DB"], answer?.runbooks.map(({ title }) => title) ?? []),
    ...lacking("the reviewer", [place.owner], rule?.owners ?? []),
    ...lacking("the block", blocks, declared),
    ...lacking("the finding", codes, found),
  ];
}

async function judgeWorker(workerFile: string, root: string): Promise<string[]> {
  const settings = { trusted: true, gitPath: null, dialect: null, runbookFolders: [], ownerTags: [], associations: {} };
  const inWorker = new WorkerEstate({ root, settings, workerFile, cacheFolder: null, log: silentLogger, deadlineMs: patience });
  try {
    await hasRead(inWorker);
    const answer = await inWorker.about(place.path, place.line);
    return [...lacking("the block", [place.address], [valueOf(answer.place)?.block?.address]), ...lacking("the owner", [place.owner], valueOf(answer.ownership)?.owners ?? [])];
  } finally {
    inWorker.dispose();
  }
}

/** Resolves when everything was read; fails with the reason why it was not. */
async function hasRead(estate: WorkerEstate): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const read = new Promise<void>((resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`it does not say within ${patience / 1000} s that it has read everything`)), patience);
    estate.onDidChange(({ summary: { state } }) => {
      if (state.kind === "ready") resolve();
      if (state.kind === "failed") reject(new Error(phrase(state.reason)));
    });
  });
  await read.finally(() => clearTimeout(timer));
}

async function judgeGerman(file: string): Promise<string[]> {
  const { code, tail } = await run(process.execPath, ["-p", `require(${JSON.stringify(file)}).german["language.code"]({})`], { timeLimit: patience });
  if (code !== 0) throw new Error(tail);
  return lacking("the language", ["de"], [tail]);
}

function lacking(what: string, wanted: readonly string[], had: readonly (string | undefined)[]): string[] {
  return wanted.filter((one) => !had.includes(one)).map((one) => `${what} ${one}`);
}
