import assert from "node:assert/strict";
import type { Environment } from "../../../src/model/environment";
import { asksFirst } from "../../../src/model/terminalQuestion";

const named = (name: string): Environment => ({ name, production: name === "production", reason: { key: "environment.folder", args: { folder: name } } });

function check(name: string, runbook: readonly string[], terminal: readonly string[], asks: boolean): void {
  it(name, () => {
    const environments = { runbook: runbook.map((one) => ({ environment: named(one), path: `infra/${one}/main.tf` })), terminal: terminal.map(named) };
    assert.equal(asksFirst(environments), asks);
  });
}

describe("asking before a command is put into a terminal", () => {
  check("a runbook for production", ["production"], [], true);
  check("a terminal in production", [], ["production"], true);
  check("both", ["production"], ["production"], true);
  check("a runbook for several, one of them production", ["staging", "production"], ["staging"], true);
  check("a production terminal for a runbook of staging", ["staging"], ["production"], true);
  check("neither", ["staging"], ["staging"], false);
  check("two that differ, neither of them production", ["staging"], ["development"], false);
  check("nothing is known", [], [], false);
});
