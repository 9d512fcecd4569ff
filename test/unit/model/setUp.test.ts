import assert from "node:assert/strict";
import type { RootFacts, SetUpFacts } from "../../../src/model/setUp";
import { isDatabase, setUpProposals } from "../../../src/model/setUp";

const byFolder = { key: "environment.folder", args: { folder: "prod" } } as const;
const byRule = { key: "environment.rule", args: { match: "infra/**", path: ".infra-steward.yaml", line: 2 } } as const;
const production = { name: "production", production: true, reason: byFolder };
const prod: RootFacts = { root: "infra/prod", environment: production, files: 4, undeclared: 4, database: { address: "aws_db_instance.main", path: "infra/prod/rds.tf" } };
const settled: RootFacts = { ...prod, environment: { ...production, reason: byRule }, undeclared: 0, database: null };
const facts: SetUpFacts = { roots: [prod], reviews: [], countsSprints: true, today: "2026-11-21" };

/** @param expected a line each: the kind, and what it is about. */
function check(name: string, changed: Partial<SetUpFacts>, expected: readonly string[]): void {
  it(name, () => {
    const proposals = setUpProposals({ ...facts, ...changed }).map((one) => {
      switch (one.kind) {
        case "owner": return `owner ${one.root} ${one.undeclared}/${one.files}`;
        case "environment": return `environment ${one.match} ${one.name} ${one.production}`;
        case "review": return `review ${one.name} ${one.applies} ${one.everyDays}`;
        case "sprint": return `sprint ${one.starts} ${one.lengthDays}`;
      }
    });
    assert.deepEqual(proposals, expected);
  });
}

describe("what a repository is proposed to be set up with", () => {
  check("an empty repository: nothing, not even sprints", { roots: [], countsSprints: false }, []);
  check("all there already: nothing", { roots: [settled] }, []);
  check("a root that nothing is said of", {}, ["owner infra/prod 4/4", "environment infra/prod/** production true", "review restore-test aws_db_instance.* 90"]);
  check("sprints from the Monday of this week on", { roots: [settled], countsSprints: false }, ["sprint 2026-11-16 14"]);
  check("no environment for the git root, whose glob would be everything", { roots: [{ ...prod, root: "", undeclared: 0, database: null }] }, []);
  check("no environment that the files disagree about", { roots: [{ ...prod, environment: null, undeclared: 0 }] }, []);
  check("no review of a database that is not production's", { roots: [{ ...prod, undeclared: 0, environment: { name: "staging", production: false, reason: byRule } }] }, []);
  check("no review that there is", { roots: [{ ...settled, database: prod.database }], reviews: [{ name: "backup", applies: ["aws_db_instance.*"] }] }, []);
  check("one review for all databases of a type", { roots: [{ ...settled, database: prod.database }, { ...settled, root: "infra/eu", database: { address: "aws_db_instance.eu", path: "infra/eu/rds.tf" } }] }, ["review restore-test aws_db_instance.* 90"]);
  check("another name where the usual one is taken", { roots: [{ ...settled, database: prod.database }], reviews: [{ name: "restore-test", applies: ["google_sql_database_instance.*"] }] }, ["review restore-test-2 aws_db_instance.* 90"]);

  for (const [address, expected] of [["aws_db_instance.main", true], ["google_sql_database_instance.a", true], ["azurerm_postgresql_flexible_server.a", true], ["aws_db_instance_role.a", false], ["data.aws_db_instance.a", false]] as const) {
    it(`${address} is ${expected ? "a" : "no"} database`, () => assert.equal(isDatabase(address), expected));
  }
});
