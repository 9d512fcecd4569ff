import assert from "node:assert/strict";
import { noSources } from "../../../src/estate/about";
import { repositoryFacts } from "../../../src/estate/repositoryFacts";
import { ruleOwners } from "../../../src/estate/ruleOwners";
import type { Snapshot } from "../../../src/estate/snapshot";
import type { Observed } from "../../../src/model/answer";
import type { Section } from "../../../src/model/section";
import { known, pending, valueOf } from "../../../src/model/section";
import type { RepositoryFacts } from "../../../src/model/setUp";
import { ChangingTree } from "./changingTree";
import { openReading } from "./openReading";

const queue = 'resource "aws_sqs_queue" "jobs" {\n}\n';
const group = "apiVersion: backstage.io/v1alpha1\nkind: Group\nmetadata:\n  name: platform\n  annotations: { github.com/team-slug: acme/platform }\nspec: { type: team, children: [] }\n";
const person = "apiVersion: backstage.io/v1alpha1\nkind: User\nmetadata:\n  name: dana\n  annotations: { github.com/user-login: dana }\nspec: { memberOf: [platform] }\n";
const job = "on: push\njobs:\n  go:\n    runs-on: ubuntu-latest\n    environment: production\n    steps: [{ run: terraform apply }]\n";
const deployment = "apiVersion: apps/v1\nkind: Deployment\nmetadata: { name: worker }\n";

const author = (name: string, isActive: boolean) => ({ author: name, share: 0.5, authorDays: 9, lastCommit: "2026-11-01", isActive });
const observed: Observed = { authors: [author("Ana", true), author("Lee", true), author("Kim", false)], restsOnOne: null, reason: "shared", evidence: { authorDays: 20, spanDays: 300, activePeople: 4 } };

interface Read {
  readonly snapshot: Snapshot;
  readonly facts: RepositoryFacts;
}

async function read(texts: Record<string, string>, history: Section<Observed> = known(observed)): Promise<Read> {
  const { reading } = await openReading(new ChangingTree(texts));
  await reading.settled();
  const { snapshot } = reading;
  const listing = valueOf(snapshot.listing);
  assert.ok(listing);
  const said = (path: string) => ({ ...noSources, annotations: reading.peek(path)?.infra?.annotations ?? [] });
  return { snapshot, facts: repositoryFacts(snapshot, listing, { peek: (path) => reading.peek(path), said, history: () => history }) };
}

/** A line each: folder, undeclared/files, whether every file has a rule, team and people. */
function areas({ areas: all }: RepositoryFacts): string[] {
  return all.map(({ folder, undeclared, files, isRuled, team, people }) => `${folder} ${undeclared}/${files}${isRuled ? " ruled" : ""} ${team?.owner ?? "-"} ${people ?? "?"}`);
}

describe("what a repository says that it can be set up by", () => {
  it("its Terraform roots first, then where other systems have their files, with how many people know them", async () => {
    const { facts } = await read({
      "infra/prod/main.tf": queue, "infra/prod/more.tf": queue, "infra/staging/main.tf": queue,
      "deploy/base/worker.yaml": deployment, "deploy/overlays/prod/worker.yaml": deployment, ".github/workflows/deploy.yml": job,
      ".github/CODEOWNERS": "* @acme/everyone\n/infra/staging/ @acme/platform\n/deploy/base/\n",
    });
    assert.deepEqual(areas(facts), ["infra/prod 2/2 - 2", "infra/staging 0/1 ruled - 2", ".github/workflows 1/1 - 2", "deploy 1/2 - 2"]);
  });

  it("no number of people while history is read", async () => {
    assert.deepEqual(areas((await read({ "infra/prod/main.tf": queue }, pending)).facts), ["infra/prod 1/1 - ?"]);
  });

  it("the team that a comment or a catalog names for all of a folder, as CODEOWNERS writes it; a person never", async () => {
    const { facts } = await read({
      "catalog-info.yaml": `${group}---\n${person}`,
      "infra/a/main.tf": `# owner: group:default/platform\n\n${queue}`,
      "infra/b/main.tf": `# owner: @dana\n\n${queue}`,
      "infra/c/main.tf": `# owner: @acme/data\n\n${queue}`, "infra/c/more.tf": queue,
    });
    assert.deepEqual(areas(facts), ["infra/a 0/1 @acme/platform 2", "infra/b 0/1 - 2", "infra/c 1/2 - 2"]);
  });

  it("folders of one environment, by the name that says so, and none that the settings name already", async () => {
    const { facts } = await read({
      "infra/prod/main.tf": queue, "infra/prod/edge/main.tf": queue, "infra/staging/main.tf": queue,
      "deploy/overlays/production/worker.yaml": deployment,
      ".infra-steward.yaml": 'environments: [{ match: "infra/staging/**", name: staging }]\n',
    });
    assert.deepEqual(facts.environments.map(({ folder, environment }) => `${folder} ${environment.name}`), ["deploy/overlays/production production", "infra/prod production"]);
  });

  it("what needs care, once for each type in each root, and data in production alone", async () => {
    const data = 'resource "aws_db_instance" "a" {\n}\nresource "aws_db_instance" "b" {\n}\n';
    const { facts } = await read({ "infra/prod/rds.tf": data, "infra/staging/rds.tf": data, "infra/iam/main.tf": 'resource "aws_iam_user" "ci" {\n}\n' });
    assert.deepEqual(facts.caredFor.map(({ care, address, path }) => `${care} ${address} ${path}`), ["access aws_iam_user.ci infra/iam/main.tf", "database aws_db_instance.a infra/prod/rds.tf"]);
  });

  it("whom a rule can name: those whom it names, then teams of the catalog and the settings, and no person of theirs", async () => {
    const { snapshot } = await read({
      "catalog-info.yaml": `${group}---\n${person}`,
      "infra/prod/main.tf": queue,
      ".infra-steward.yaml": 'owners: [{ match: "**/monitoring/**", owner: "@acme/watch" }, { match: "docs/**", owner: dana@acme.test }]\n',
    });
    assert.deepEqual(ruleOwners(snapshot, ["@kim", "@Acme/Platform"]).map(({ owner, source }) => `${owner} ${source?.path ?? "-"}:${source?.line ?? "-"}`), ["@kim -:-", "@Acme/Platform -:-", "@acme/watch .infra-steward.yaml:1"]);
    assert.deepEqual(ruleOwners(snapshot, []).map(({ owner, source }) => `${owner} ${source?.path ?? "-"}:${source?.line ?? "-"}`), ["@acme/platform catalog-info.yaml:4", "@acme/watch .infra-steward.yaml:1"]);
  });
});
