import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { cleanGit } from "../../fixtures/cleanGit";
import type { CompanyFile, FileKind } from "./companyFile";
import { allFiles, wantedFiles } from "./companyFile";
import { containerFiles, pipelineFiles } from "./deliveryFiles";
import { manifestFiles } from "./manifestFiles";
import { Random } from "../random";
import { terraformFiles } from "./terraformFiles";
import { catalogFiles, ownersFiles, productFiles, runbookFiles } from "./writtenFiles";

/** A company's one repository on disk. */
export interface Company {
  /** Absolute path of the git root. */
  readonly root: string;
  readonly files: readonly Omit<CompanyFile, "text">[];
  /** A branch that differs from what is checked out in `differing` Terraform files. */
  readonly branch: string;
  /** Each gained a resource of the address {@link branchAddress} at its end, on the branch. */
  readonly differing: readonly string[];
  /** How many blocks stand at the top of its `.tf` files. */
  readonly blocks: number;
  /** A line for each kind of file: how many, and how many bytes. */
  readonly figures: readonly string[];
}

export const branchAddress = "null_resource.on_the_branch";
const branchBlock = '\nresource "null_resource" "on_the_branch" {\n}\n';

const kinds: Readonly<Record<keyof typeof wantedFiles, (random: Random) => Generator<CompanyFile>>> = {
  terraform: terraformFiles,
  "Kubernetes, Helm, Kustomize": manifestFiles,
  "CI pipelines": pipelineFiles,
  "Docker and Compose": containerFiles,
  runbooks: runbookFiles,
  catalogs: catalogFiles,
  CODEOWNERS: ownersFiles,
};

/**
 * Writes the company's repository into a folder: 20,000 files, 12,000 of them Terraform with 20 MB, committed on `main`, and a
 * branch that changes 3,000 of these. The same bytes each time.
 * @param root absolute path; made here.
 */
export async function writeCompany(root: string): Promise<Company> {
  const texts = [...companyFiles(20_261_121)];
  for (const folder of new Set(texts.map(({ path: file }) => path.dirname(file)))) mkdirSync(path.join(root, folder), { recursive: true });
  for (const { path: file, text } of texts) writeFileSync(path.join(root, file), text);
  await cleanGit(root, ["init", "-q", "-b", "main", "--template="]);
  const identity = ["-c", "user.name=Ana", "-c", "user.email=ana@acme.test", "-c", "commit.gpgsign=false", "-c", "gc.auto=0"];
  const commit = async (message: string): Promise<void> => {
    await cleanGit(root, ["add", "--all"]);
    await cleanGit(root, [...identity, "commit", "-q", "-m", message]);
  };
  await commit("The company as it is");

  const branch = "other";
  const onBranch = texts.filter(isTerraform).filter((_, index) => index % 3 === 0).slice(0, 3_000);
  await cleanGit(root, ["checkout", "-q", "-b", branch]);
  for (const { path: file, text } of onBranch) writeFileSync(path.join(root, file), `${text}${branchBlock}`);
  await commit("One more resource in many files");
  await cleanGit(root, ["checkout", "-q", "main"]);

  const blocks = texts.filter(isTerraform).reduce((sum, { text }) => sum + (text.match(/^[a-z]+ .*\{$/gm)?.length ?? 0), 0);
  return { root, blocks, files: texts.map(({ path: file, kind }) => ({ path: file, kind })), branch, differing: onBranch.map(({ path: file }) => file), figures: figuresOf(texts) };
}

function isTerraform({ path: file }: CompanyFile): boolean {
  return file.endsWith(".tf");
}

function* companyFiles(seed: number): Generator<CompanyFile> {
  const random = new Random(seed);
  let written = 0;
  for (const [kind, wanted] of Object.entries(wantedFiles)) {
    yield* first(wanted, kinds[kind as keyof typeof wantedFiles](random));
    written += wanted;
  }
  yield* first(allFiles - written, productFiles(random));
}

function* first<T>(count: number, items: Iterable<T>): Generator<T> {
  let taken = 0;
  for (const item of items) {
    if (taken === count) return;
    taken += 1;
    yield item;
  }
}

function figuresOf(files: readonly CompanyFile[]): string[] {
  const sums = new Map<FileKind, { files: number; bytes: number }>();
  for (const { kind, text } of files) {
    const sum = sums.get(kind) ?? { files: 0, bytes: 0 };
    sums.set(kind, { files: sum.files + 1, bytes: sum.bytes + Buffer.byteLength(text) });
  }
  return [...sums].map(([kind, { files: count, bytes }]) => `${kind.padEnd(28)} ${String(count).padStart(6)} files ${(bytes / 1e6).toFixed(2).padStart(6)} MB`);
}
