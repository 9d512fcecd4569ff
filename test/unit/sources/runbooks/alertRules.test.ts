import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { readAlertRules, readAlertRunbooks } from "../../../../src/sources/runbooks/alertRules";

/** @param expected `first-last name`, then `line address` where it names a runbook; problems come last as `!line key`. */
function check(name: string, text: string, ...expected: readonly string[]): void {
  it(name, () => {
    const { value, problems } = readAlertRules("monitoring/x.yml", text);
    const rules = value.map((rule) => `${String(rule.startLine)}-${String(rule.endLine)} ${rule.name}${rule.runbook === null ? "" : ` ${String(rule.runbook.line)} ${rule.runbook.url}`}`);
    assert.deepEqual([...rules, ...problems.map(({ line, message }) => `!${String(line)} ${message.key}`)], expected);
  });
}

const group = (...rules: readonly string[]): string => `groups:\n  - name: g\n    rules:\n${rules.map((rule) => `      - ${rule.replaceAll("\n", "\n        ")}\n`).join("")}`;

describe("the alerts of a rule file", () => {
  check("with the runbooks they name", group("alert: A\nexpr: up == 0\nannotations:\n  runbook_url: https://wiki.acme.test/a", "record: r\nexpr: x", "alert: B\nexpr: y"), "4-7 A 7 https://wiki.acme.test/a", "10-11 B");
  for (const name of ["runbook", "runbook_link", "runbookUrl"]) check(`named by ${name}`, group(`alert: A\nannotations: { ${name}: "https://wiki.acme.test/a" }`), "4-5 A 5 https://wiki.acme.test/a");
  check("of a PrometheusRule, alone and in a list", `apiVersion: monitoring.coreos.com/v1\nkind: PrometheusRule\nspec:\n  groups:\n    - rules:\n        - alert: A\n---\nkind: List\nitems:\n  - kind: PrometheusRule\n    spec: { groups: [{ rules: [{ alert: B }] }] }\n`, "6-6 A", "11-11 B");
  check("in JSON", '{"groups": [{"rules": [{"alert": "A", "annotations": {"runbook_url": "https://wiki.acme.test/a"}}]}]}', "1-1 A 1 https://wiki.acme.test/a");
  check("whose texts Prometheus fills in", group('alert: A\nannotations:\n  summary: "{{ $labels.pod }} is gone"\n  runbook_url: "https://wiki.acme.test/{{ $labels.alertname }}"'), "4-7 A");
  check("and no recording rules", group("record: r\nexpr: x"));
  check("and no other YAML", "alert: A\nkind: Deployment\nspec:\n  groups: no\n");
  check("and nothing whose name is not known", group("alert: '{{ .Values.name }}'"));
  check("and none in a chart's template", "{{- if .Values.on }}\ngroups:\n  - rules:\n      - alert: A\n{{- end }}\n", "!1 yaml.template");
  check("whose runbook is no address", group("alert: A\nannotations: { runbook_url: 'file:///etc/passwd' }", "alert: B\nannotations: { runbook: ask dana }"), "4-5 A", "6-7 B", "!5 alert.address", "!7 alert.address");
  check("whose address holds a password", group("alert: A\nannotations: { runbook_url: 'https://dana:hunter2@wiki.acme.test/a' }"), "4-5 A 5 https://wiki.acme.test/a");
  check("in broken YAML", `${group("alert: A")}  - [\n`, "4-4 A", "!5 yaml.syntax");
  check("whose aliases multiply", `alert: 1\na: &a [x]\nb: &b [*a,*a,*a]\ngroups: [{ rules: [*b,*b,*b] }]\n`);

  it("of the sample company", () => {
    const { value, problems } = readAlertRunbooks("monitoring/shop.rules.yml", readFileSync("test/fixtures/acme-shop/monitoring/shop.rules.yml", "utf8"));
    assert.deepEqual(problems, []);
    assert.deepEqual(value.map(({ title, kind, location, line, appliesTo }) => [title, kind, Object.values(location)[0], line, appliesTo.alerts]), [
      ["HighLatency", "incident", "https://github.com/acme/shop/blob/main/docs/runbooks/high-latency-checkout.md", 12, ["HighLatency"]],
      ["OrdersWaiting", "incident", "https://grafana.acme.test/runbooks/orders-waiting", 23, ["OrdersWaiting"]],
      ["OrdersDatabaseGone", "incident", "https://github.com/acme/shop/blob/main/docs/runbooks/restore-orders-db.md", 32, ["OrdersDatabaseGone"]],
    ]);
  });
});
