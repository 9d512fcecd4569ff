import assert from "node:assert/strict";
import type { Place } from "../../../src/model/place";
import type { AppliesTo, Runbook } from "../../../src/model/runbook";
import { unknownContents } from "../../../src/model/runbook";
import type { PlaceContext } from "../../../src/model/runbookMatch";
import { matchRunbooks } from "../../../src/model/runbookMatch";
import { phrase } from "../../../src/present/phrase";

interface Told {
  readonly appliesTo?: Partial<AppliesTo>;
  readonly headings?: readonly string[];
  readonly mentions?: readonly string[];
}

function runbook(title: string, { appliesTo = {}, headings = [], mentions = [] }: Told = {}): Runbook {
  return {
    title,
    kind: "other",
    location: { path: `docs/runbooks/${title}.md` },
    line: 1,
    declaredIn: `docs/runbooks/${title}.md`,
    reviewed: null,
    owner: null,
    appliesTo: { paths: [], systems: [], resources: [], services: [], alerts: [], ...appliesTo },
    ...unknownContents,
    headings: headings.map((text, index) => ({ text, depth: 2, line: index + 2, slug: "" })),
    mentions: mentions.map((text) => ({ text, kind: "path", line: 1 })),
  };
}

function place(path: string, address: string | null = null, system: Place["file"]["system"] = "terraform"): Place {
  const file = { path, system, standing: "live", environment: null } as const;
  return { file, block: address === null ? null : { kind: "resource", address, startLine: 1, endLine: 9 }, environment: null };
}

const database = place("infra/prod/rds.tf", "aws_db_instance.main");

/** @param why the reason as a person reads it; null when the runbook does not apply. */
function check(name: string, at: Place, told: Runbook, why: string | null, context?: PlaceContext): void {
  it(name, () => {
    const [match] = matchRunbooks(at, [told], context);
    assert.equal(match === undefined ? null : phrase(match.why), why);
  });
}

describe("why a runbook applies to a place", () => {
  const naming = (...resources: string[]): Runbook => runbook("R", { appliesTo: { resources } });
  check("it names the resource", database, naming("aws_db_instance.main"), "names aws_db_instance.main");
  check("it names one instance of the resource", database, naming('aws_db_instance.main["a"]'), "names aws_db_instance.main");
  check("it names the type with a star", database, naming("aws_db_instance.*"), "applies to aws_db_instance.*");
  check("it names the type alone", database, naming("aws_db_instance"), "applies to aws_db_instance");
  check("it names a family of types", database, naming("aws_db_*"), "applies to aws_db_*");
  check("it names another resource of the type", database, naming("aws_db_instance.other"), null);
  check("it names a resource, and the file as a whole is asked about", place("infra/prod/rds.tf"), naming("aws_db_instance.main"), null);
  check("it names a Kubernetes object in any namespace", place("k8s/a.yaml", "shop/Deployment/worker", "kubernetes"), naming("Deployment/worker"), "applies to Deployment/worker");
  check("it names a Kubernetes object whole", place("k8s/a.yaml", "shop/Deployment/worker", "kubernetes"), naming("shop/Deployment/worker"), "names shop/Deployment/worker");
  check("it names a kind of Kubernetes objects", place("k8s/a.yaml", "shop/Deployment/worker", "kubernetes"), naming("Deployment/*"), "applies to Deployment/*");
  check("it names a job", place(".github/workflows/a.yml", "jobs.apply", "github-actions"), naming("jobs.apply"), "names jobs.apply");

  check("its title names the resource", database, runbook("Restore aws_db_instance.main."), "names aws_db_instance.main");
  check("a heading names the resource", database, runbook("R", { headings: ["When aws_db_instance.main is gone"] }), "names aws_db_instance.main");
  check("a heading names a longer one", database, runbook("R", { headings: ["aws_db_instance.main_replica", "aws_db_instance.main-2", "my_aws_db_instance.main"] }), null);
  check("the text mentions it in passing", database, runbook("R", { mentions: ["aws_db_instance.main", "infra/prod/rds.tf"] }), null);

  check("a path is that very file", database, runbook("R", { appliesTo: { paths: ["infra/prod/rds.tf"] } }), "applies to infra/prod/rds.tf");
  check("of several paths the most specific is told", database, runbook("R", { appliesTo: { paths: ["**", "infra/**", "infra/prod/**", "*.tf"] } }), "applies to infra/prod/**");
  check("a path is another", database, runbook("R", { appliesTo: { paths: ["infra/staging/**"] } }), null);
  check("the system is its own", database, runbook("R", { appliesTo: { systems: ["terraform"] } }), "applies to terraform");
  check("the system is another", database, runbook("R", { appliesTo: { systems: ["docker"] } }), null);
  check("path and system both hold", database, runbook("R", { appliesTo: { paths: ["infra/**"], systems: ["terraform"] } }), "applies to infra/**");
  check("the path holds and the system does not", database, runbook("R", { appliesTo: { paths: ["infra/**"], systems: ["docker"] } }), null);
  check("the system holds and the path does not", database, runbook("R", { appliesTo: { paths: ["deploy/**"], systems: ["terraform"] } }), null);
  check("the same address in another root is another resource", database, runbook("R", { appliesTo: { paths: ["infra/staging/**"], resources: ["aws_db_instance.main"] } }), null);
  check("the address in the root it is for", database, runbook("R", { appliesTo: { paths: ["infra/prod/**"], resources: ["aws_db_instance.main"] } }), "names aws_db_instance.main");

  check("it is for an alert on the place", database, runbook("R", { appliesTo: { alerts: ["highlatency"] } }), "alert HighLatency", { alerts: ["Other", "HighLatency"] });
  check("its title names the alert", database, runbook("HighLatency checkout"), "alert HighLatency", { alerts: ["HighLatency"] });
  check("the place is a rule for its alert", place("monitoring/shop.rules.yml", null, "prometheus"), runbook("R", { appliesTo: { alerts: ["HighLatency"] } }), "alert HighLatency", { alerts: ["HighLatency"] });
  check("the text mentions the alert in passing", database, runbook("R", { mentions: ["HighLatency"] }), null, { alerts: ["HighLatency"] });
  check("it is for another alert", database, runbook("R", { appliesTo: { alerts: ["HighLatencyElsewhere"] } }), null, { alerts: ["HighLatency"] });
  check("it is for the service", database, runbook("R", { appliesTo: { services: ["component:default/orders"] } }), "same service orders", { services: ["orders"] });
  check("its title names the service", database, runbook("Restore Orders DB"), "same service orders", { services: ["component:orders"] });
  check("its title names the service, but it is for another one", database, runbook("Orders", { appliesTo: { services: ["cart"] } }), null, { services: ["orders"] });
  check("its title has the service's letters in another word", database, runbook("Reorders, orders-db"), null, { services: ["orders"] });
  check("it says nothing", database, runbook("R"), null, { services: [""], alerts: [""] });
});

describe("which runbook comes first", () => {
  it("is the one whose reason is the most specific, then the first by title", () => {
    const all = [
      runbook("system", { appliesTo: { systems: ["terraform"] } }),
      runbook("all", { appliesTo: { paths: ["**"] } }),
      runbook("infra", { appliesTo: { paths: ["infra/**"] } }),
      runbook("prod b", { appliesTo: { paths: ["infra/prod/**"] } }),
      runbook("prod a", { appliesTo: { paths: ["infra/prod/**"] } }),
      runbook("service", { appliesTo: { services: ["orders"] } }),
      runbook("file", { appliesTo: { paths: ["infra/prod/rds.tf"] } }),
      runbook("alert", { appliesTo: { alerts: ["HighLatency"] } }),
      runbook("type", { appliesTo: { resources: ["aws_db_instance"] } }),
      runbook("resource", { appliesTo: { resources: ["aws_db_instance.main"], systems: ["terraform"] } }),
      runbook("mention", { mentions: ["aws_db_instance.main"] }),
    ];
    const wanted = ["resource", "type", "alert", "file", "service", "prod a", "prod b", "infra", "all", "system"];
    for (const order of [all, [...all].reverse()]) {
      assert.deepEqual(matchRunbooks(database, order, { services: ["orders"], alerts: ["HighLatency"] }).map((match) => match.runbook.title), wanted);
    }
  });

  it("a longest path never outranks a service", () => {
    const long = "a".repeat(900);
    const all = [runbook("path", { appliesTo: { paths: [`/${long}`] } }), runbook("service", { appliesTo: { services: ["orders"] } })];
    assert.deepEqual(matchRunbooks(place(long), all, { services: ["orders"] }).map((match) => match.runbook.title), ["service", "path"]);
  });
});
