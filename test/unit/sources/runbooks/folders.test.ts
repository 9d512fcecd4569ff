import assert from "node:assert/strict";
import { homeOf, isRunbookFolder, isRunbookPath, namesBelow } from "../../../../src/sources/runbooks/folders";

function check(path: string, expected: boolean, extraFolders: readonly string[] = []): void {
  it(`${path} is ${expected ? "a" : "no"} runbook${extraFolders.length === 0 ? "" : ` where the settings name ${extraFolders.join(", ")}`}`, () => {
    assert.equal(isRunbookPath(path, extraFolders), expected);
  });
}

describe("which files are runbooks", () => {
  check("runbooks/restore.md", true);
  check("docs/runbooks/restore.md", true);
  check("docs/runbooks/orders/restore.markdown", true);
  check("services/orders/docs/runbooks/restore.md", true);
  check("services/orders/runbooks/restore.MD", true);
  check("Docs/Runbooks/Restore.md", true);
  check("playbooks/restore.md", true);
  check("docs/ops/restore.md", true);
  check("services/orders/docs/ops/restore.md", true);
  check("RUNBOOK.md", true);
  check("services/orders/runbook.md", true);
  check("services/orders/RUNBOOKS.md", true);

  check("docs/runbooks/restore.mdx", true);
  check("runbooks/source/restore.html.md.erb", true);
  check("runbooks/restore.html.md", true);
  check("services/orders/RUNBOOK.mdx", true);
  check("alerts/etcd/MembersDown.md", true);
  check("alerts/DiskFull.md", true);

  check("runbooks/restore.html.erb", false);
  check("runbooks/layout.erb", false);
  check("runbook.tf.md", false);
  check("docs/product/alerts/overview.mdx", false);
  check("alerts/rules.yaml", false);
  check("node_modules/x/alerts/a.md", false);
  check("docs/restore.md", false);
  check("ops/restore.md", false);
  check("docs/operations/restore.md", false);
  check("my-runbooks/restore.md", false);
  check("runbooks.md/x.txt", false);
  check("docs/runbooks/picture.png", false);
  check("docs/runbooks/restore", false);
  check("playbooks/site.yml", false);
  check("playbooks/roles/nginx/README.md", false);
  check("docs/runbooks/template.md", false);
  check("docs/runbooks/_template.md", false);
  check("docs/runbooks/runbook-template.md", false);
  check("docs/runbooks/template-rollout.md", true);
  check("node_modules/x/runbooks/restore.md", false);
  check("infra/.terraform/modules/x/RUNBOOK.md", false);
  check("vendor/x/docs/runbooks/restore.md", false);

  check("handbook/emergencies/fire.md", true, ["handbook/emergencies"]);
  check("handbook/emergencies/deep/fire.md", true, ["handbook/emergencies/"]);
  check("services/orders/howto/fire.md", true, ["services/*/howto"]);
  check("handbook/fire.md", false, ["handbook/emergencies"]);
  check("handbook/emergencies/fire.txt", false, ["handbook/emergencies"]);
});

describe("which paths stand where a folder for runbooks would", () => {
  const cases: readonly (readonly [string, boolean])[] = [
    ["runbooks", true], ["docs/Runbooks", true], ["services/orders/playbooks", true], ["docs/ops", true], ["handbook", true],
    ["ops", false], ["docs/runbooks/x", false], ["my-runbooks", false], ["vendor/x/runbooks", false], ["RUNBOOK.md", false],
  ];
  for (const [path, expected] of cases) it(`${path}: ${expected ? "one" : "none"}`, () => assert.equal(isRunbookFolder(path, ["handbook"]), expected));
});

describe("what a runbook speaks for by where it lies", () => {
  const cases: readonly (readonly [string, string | null, readonly string[]])[] = [
    ["docs/runbooks/restore.md", null, ["restore"]],
    ["runbooks/incidents/restore.md", null, ["incidents", "restore"]],
    ["services/orders/runbooks/restore.md", "services/orders", ["restore"]],
    ["services/orders/docs/runbooks/restore.md", "services/orders", ["restore"]],
    ["services/orders/docs/ops/restore.md", "services/orders", ["restore"]],
    ["services/orders/RUNBOOK.md", "services/orders", ["RUNBOOK"]],
    ["RUNBOOK.md", null, ["RUNBOOK"]],
    ["handbook/fire.md", null, ["fire"]],
    ["runbooks/source/restore-v1.2.html.md.erb", null, ["source", "restore-v1.2"]],
    ["services/orders/runbook.mdx", "services/orders", ["runbook"]],
    ["alerts/etcd/MembersDown.md", null, ["alerts", "etcd", "MembersDown"]],
  ];
  for (const [path, home, names] of cases) {
    it(`${path}: ${home ?? "everything"}`, () => {
      assert.equal(homeOf(path), home);
      assert.deepEqual(namesBelow(path), names);
    });
  }
});
