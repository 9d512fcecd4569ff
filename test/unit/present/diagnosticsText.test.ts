import assert from "node:assert/strict";
import type { Diagnostics } from "../../../src/model/diagnostics";
import { diagnosticsText } from "../../../src/present/diagnosticsText";

const secret = "payroll-of-acme";
const diagnostics: Diagnostics = {
  versions: [["Infra Steward", "0.1.0"], ["VS Code", "1.103.2"]],
  timings: [["Activation", 4.91]],
  liveDisposables: 120,
  loggedErrors: 2,
  repositories: [{
    root: `/home/ana/${secret}`,
    state: "ready",
    files: 12,
    infraFiles: 3,
    bySystem: { terraform: 2, docker: 1 },
    runbooks: 1,
    problems: [
      { path: `infra/${secret}.tf`, line: 3, message: { key: "file.unreadable", args: { path: `infra/${secret}.tf` } } },
      { path: "`](command:x)\n# b", line: null, message: { key: "file.unreadable", args: { path: "`](command:x)\n# b" } } },
    ],
  }],
  findings: new Map([["drift/live", 2], ["due", 1]]),
  settings: ["hover.enabled"],
};

describe("diagnostics to paste into a report", () => {
  it("are versions, counts and timings, and nothing of the repository", () => {
    const text = diagnosticsText(diagnostics, { paths: false });
    assert.equal(text, [
      "## Infra Steward diagnostics",
      "",
      "- Infra Steward: 0.1.0",
      "- VS Code: 1.103.2",
      "- Activation: 4.9 ms",
      "- Live disposables: 120",
      "- Errors in the log: 2",
      "- Changed settings: hover.enabled",
      "- Entries in Problems: drift/live 2, due 1",
      "",
      "### Repository 1",
      "",
      "- State: ready",
      "- Files: 12, infrastructure: 3 (docker 1, terraform 2)",
      "- Runbooks: 1",
      "- Problems: file.unreadable 2",
      "",
    ].join("\n"));
    for (const name of [secret, "ana", "command:"]) assert.ok(!text.includes(name), name);
  });

  it("name folders and files once the person ticked that, as code that cannot be anything else", () => {
    const text = diagnosticsText(diagnostics, { paths: true });
    assert.match(text, new RegExp(`### \`/home/ana/${secret}\``));
    assert.match(text, new RegExp(`- \`infra/${secret}\\.tf:3\` `));
    assert.match(text, /- `'\]\(command:x\)\\n# b` /);
  });

  it("say none where there is nothing", () => {
    const text = diagnosticsText({ ...diagnostics, repositories: [], findings: new Map(), settings: [] }, { paths: true });
    assert.match(text, /Changed settings: none\n- Entries in Problems: none\n$/);
  });
});
