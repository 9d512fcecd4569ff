import assert from "node:assert/strict";
import { dueCertificates } from "../../../src/findings/dueCertificate";
import { dueAt, dueReviews } from "../../../src/findings/dueReview";
import type { Certificate } from "../../../src/model/certificate";
import type { Finding } from "../../../src/model/finding";
import type { Place } from "../../../src/model/place";
import type { Review } from "../../../src/model/review";
import { phrase } from "../../../src/present/phrase";

const now = Date.parse("2026-11-20T12:00:00Z");
const passed = { on: "2026-08-10", by: null, result: "passed", minutes: 42, evidence: null } as const;
const review: Review = { name: "restore-test", applies: ["aws_db_instance.*"], everyDays: 90, expires: null, owner: "@acme/platform", done: [passed], line: 13 };

function textOf({ code, severity, path, line, message, owners }: Finding): string {
  return `${code} ${severity} ${path}:${line} ${phrase(message)} ${owners.join(" ")}`.trim();
}

function check(name: string, change: Partial<Review>, expected: readonly string[]): void {
  it(name, () => assert.deepEqual(dueReviews([{ ...review, ...change }], now).map(textOf), expected));
}

describe("reviews that are due", () => {
  const at = "due/restore-test";
  check("overdue", {}, [`${at} warning .infra-steward.yaml:13 restore-test is 12 days overdue, since 2026-11-08; last passed on 2026-08-10 (@acme/platform). @acme/platform`]);
  check("today", { everyDays: 102 }, [`${at} information .infra-steward.yaml:13 restore-test is due today, on 2026-11-20; last passed on 2026-08-10 (@acme/platform). @acme/platform`]);
  check("in 14 days", { everyDays: 116, owner: null }, [`${at} information .infra-steward.yaml:13 restore-test is due in 14 days, on 2026-12-04; last passed on 2026-08-10.`]);
  check("in 15 days", { everyDays: 117 }, []);
  check("never", { done: [] }, [`${at} information .infra-steward.yaml:13 restore-test has never been recorded as passed (@acme/platform). @acme/platform`]);
  check("ends soon", { everyDays: null, expires: "2026-11-21", done: [] }, [`${at} information .infra-steward.yaml:13 restore-test expires in 1 day, on 2026-11-21 (@acme/platform). @acme/platform`]);
  check("ended", { everyDays: null, expires: "2026-11-19", done: [] }, [`${at} warning .infra-steward.yaml:13 restore-test expired 1 day ago, on 2026-11-19 (@acme/platform). @acme/platform`]);

  it("can be recorded as done, but an end cannot", () => {
    assert.deepEqual(dueReviews([review], now)[0]?.remedies.map(({ command, args }) => [command, ...args]), [["recordReview", "restore-test"]]);
    assert.deepEqual(dueReviews([{ ...review, everyDays: null, expires: "2026-11-19" }], now)[0]?.remedies, []);
  });

  const block = { kind: "resource", address: "aws_db_instance.main", startLine: 12, endLine: 40 } as const;
  const place: Place = { file: { path: "infra/prod/rds.tf", system: "terraform", standing: "live", environment: null }, block, environment: null };
  it("are seen at the places that they are for", () => {
    assert.deepEqual(dueAt(place, [review], now).map(({ severity, path, line, address, source }) => [severity, path, line, address, source.path, source.line]), [
      ["view", "infra/prod/rds.tf", 12, "aws_db_instance.main", ".infra-steward.yaml", 13],
    ]);
    assert.deepEqual(dueAt({ ...place, block: null }, [review], now), []);
    assert.deepEqual(dueAt(place, [{ ...review, everyDays: 200 }], now), []);
  });
});

describe("certificates that are due", () => {
  const certificate: Certificate = { name: "shop.acme.test", notAfter: "2026-11-30T00:00:00.000Z", line: 1 };
  const cases: readonly [string, readonly Certificate[], readonly string[]][] = [
    ["soon", [certificate], ["due/certificate information edge.pem:1 The certificate of shop.acme.test expires in 10 days, on 2026-11-30. @acme/platform"]],
    ["over", [{ ...certificate, notAfter: "2026-11-20T11:59:59.000Z" }], ["due/certificate error edge.pem:1 The certificate of shop.acme.test has expired on 2026-11-20. @acme/platform"]],
    ["later", [{ ...certificate, notAfter: "2026-12-05T00:00:00.000Z" }], []],
    ["the first of a chain", [{ ...certificate, notAfter: "2030-01-01T00:00:00.000Z" }, { name: "", notAfter: "2026-11-21T00:00:00.000Z", line: 22 }], ["due/certificate information edge.pem:22 The certificate expires in 1 day, on 2026-11-21. @acme/platform"]],
    ["a list of authorities", Array.from({ length: 6 }, () => certificate), []],
    ["none", [], []],
  ];
  for (const [name, certificates, expected] of cases) {
    it(name, () => assert.deepEqual(dueCertificates([{ path: "edge.pem", certificates, owners: ["@acme/platform"] }], now).map(textOf), expected));
  }
});
