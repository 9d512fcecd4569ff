import assert from "node:assert/strict";
import fc from "fast-check";
import { fit, indexWords, mistakesAllowed, queryWords } from "../../../src/estate/searchWords";

describe("the words under which a text is found", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["Restore orders", ["restore", "orders"]],
    ["HighLatency", ["highlatency", "high", "latency"]],
    ["KubePodCrash", ["kubepodcrash", "kube", "podcrash", "pod", "crash"]],
    ["CPUThrottlingHigh", ["cputhrottlinghigh", "cpu", "throttlinghigh", "throttling", "high"]],
    ["aws_db_instance.main", ["aws_db_instance.main", "aws", "db", "database", "instance", "main"]],
    ["infra/eu/rds.tf", ["infra", "infra/eu/rds.tf", "eu", "eu/rds.tf", "rds.tf", "rds", "tf", "terraform"]],
    ["--target=a", ["target", "a"]],
    ["Roll back", ["roll", "back", "rollback", "revert"]],
    ["on-call", ["on-call", "on", "call", "oncall"]],
    ["K8s", ["k8s", "kubernetes"]],
    ["Größe ändern", ["größe", "ändern"]],
    ["データベース", ["データベース"]],
    ["…—", []],
    ["", []],
  ];
  for (const [text, words] of cases) it(`"${text}"`, () => assert.deepEqual(new Set(indexWords(text)), new Set(words)));

  it("are few, however long the path", () => {
    assert.ok(indexWords("a/".repeat(5_000)).length < 20);
    assert.ok(indexWords("Ab".repeat(5_000)).length < 20);
  });
});

describe("the words of a query", () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["restore db", ["restore", "db"]],
    ["How do I restore the database?", ["restore", "database"]],
    ["do", ["do"]],
    ["how do", ["do"]],
    ["r", ["r"]],
    ["restore d", ["restore"]],
    ["aws_db_instance.main", ["aws_db_instance.main", "aws", "db", "instance", "main"]],
    ["infra/prod/", ["infra/prod", "infra", "prod"]],
    ["  ", []],
    ["?!", []],
  ];
  for (const [query, words] of cases) it(`"${query}"`, () => assert.deepEqual(queryWords(query), words));

  it("a text is found by its own words", () => {
    fc.assert(fc.property(fc.string({ unit: fc.constantFrom("a", "b", "A", "_", "/", ".", "-", " ", "1"), maxLength: 20 }), (text) => {
      const indexed = indexWords(text);
      return queryWords(text).every((word) => indexed.includes(word));
    }), { numRuns: 1000 });
  });
});

describe("how well a typed word fits", () => {
  const cases: readonly (readonly [string, string, number])[] = [
    ["restore", "restore", 4],
    ["rest", "restore", 3],
    ["resotre", "restore", 1],
    ["restores", "restore", 1],
    ["alret", "alert", 1],
    ["rset", "rest", 0],
    ["rost", "rest", 1],
    ["db", "dc", 0],
    ["restore", "deploy", 0],
    ["a.bcdef", "a.bcdex", 0],
  ];
  for (const [typed, word, expected] of cases) it(`"${typed}" and "${word}": ${String(expected)}`, () => assert.equal(fit(typed, word), expected));

  it("up to as many mistakes as are allowed, counted as Levenshtein did", () => {
    const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 7 });
    fc.assert(fc.property(word, word, (typed, other) => (fit(typed, other) > 0) === (other.startsWith(typed) || distance(typed, other) <= mistakesAllowed(typed))), { numRuns: 500 });
  });
});

/** By the definition, without a limit. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  if (a[0] === b[0]) return distance(a.slice(1), b.slice(1));
  return 1 + Math.min(distance(a.slice(1), b), distance(a, b.slice(1)), distance(a.slice(1), b.slice(1)));
}
