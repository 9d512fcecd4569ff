import assert from "node:assert/strict";
import { ageOf } from "../../../src/present/age";

const now = Date.parse("2026-11-20T12:00:00Z");

describe("how long ago", () => {
  const cases: readonly [iso: string, expected: string][] = [
    ["2026-11-20", "today"],
    ["2026-11-19", "1 d ago"],
    ["2026-10-10", "41 d ago"],
    ["2026-11-20T11:59:30Z", "just now"],
    ["2026-11-20T11:18:00Z", "42 min ago"],
    ["2026-11-20T09:00:00Z", "3 h ago"],
    ["2026-11-20T11:00:00+02:00", "3 h ago"],
    ["2027-01-01", "in the future"],
    ["whenever", "whenever"],
  ];
  for (const [iso, expected] of cases) it(`${iso}: ${expected}`, () => assert.equal(ageOf(iso, now), expected));
});
