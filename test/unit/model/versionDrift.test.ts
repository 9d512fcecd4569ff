import assert from "node:assert/strict";
import type { VersionSource, VersionStatement, VersionWords } from "../../../src/model/versionDrift";
import { versionFacts } from "../../../src/model/versionDrift";

/** `source folder words`: `file infra 1.9.8`, `code infra ~> 1.9`, `ci / node:latest!` where the mark means floating, `manifest / 1.23.4+` for a least version. */
function statement(text: string): VersionStatement {
  const [from = "", folder = "", ...words] = text.split(" ");
  return { subject: "terraform", says: saidBy(words.join(" ")), from: sourceOf(from), folder: folder === "/" ? "" : folder, path: text, line: 1 };
}

function saidBy(words: string): VersionWords {
  if (words.endsWith("!")) return { kind: "floating", reference: words.slice(0, -1) };
  if (words.endsWith("+")) return { kind: "pinned", version: words.slice(0, -1), least: true };
  return /^[<>=~!]/.test(words) ? { kind: "constraint", constraint: words } : { kind: "pinned", version: words };
}

function sourceOf(word: string): VersionSource {
  const found = (["lock", "file", "manifest", "image", "ci", "code"] as const).find((source) => source === word);
  assert.ok(found !== undefined, word);
  return found;
}

function check(name: string, statements: readonly string[], expected: readonly string[]): void {
  it(name, () => {
    const facts = versionFacts(statements.map(statement));
    assert.deepEqual(facts.map((fact) => (fact.kind === "floats" ? `${fact.statement.path} floats` : `${fact.statement.path} ${fact.kind} ${fact.other.path}`)), expected);
  });
}

describe("facts about versions", () => {
  check("nothing", [], []);
  check("all the same", ["file / 1.9.8", "ci / 1.9.8", "image / 1.9.8", "code infra/prod ~> 1.9.0"], []);

  check("a lock outside its folder's limits", ["lock infra/prod 5.61.0", "code infra/prod ~> 5.70"], ["lock infra/prod 5.61.0 violates code infra/prod ~> 5.70"]);
  check("a lock within them", ["lock infra/prod 5.71.0", "code infra/prod ~> 5.70"], []);
  check("a lock beside other folders' limits", ["lock infra/prod 5.61.0", "code infra/staging ~> 5.70", "code infra/prod/edge ~> 5.70", "code infra ~> 5.70"], []);
  check("a lock outside one of two limits", ["lock a 5.61.0", "code a >= 5.0", "code a != 5.61.0"], ["lock a 5.61.0 violates code a != 5.61.0"]);
  check("a version file outside the limits of a folder below", ["file / 1.8.5", "code infra/prod ~> 1.9.0"], ["file / 1.8.5 violates code infra/prod ~> 1.9.0"]);
  check("the nearest version file counts", ["file / 1.8.5", "file infra 1.9.8", "code infra/prod ~> 1.9.0"], []);
  check("half a version may be within", ["file / 1.9", "lock a 5", "code a ~> 1.9.8"], []);
  check("an image is not held against limits", ["image / 1.8.5", "code / ~> 1.9.0"], []);

  check("CI against the version file", ["file / 1.9.8", "ci / 1.8.5", "ci / 1.9.8"], ["ci / 1.8.5 disagrees file / 1.9.8"]);
  check("CI in a folder against the file above", ["file / 1.9.8", "ci infra/prod 1.8.5"], ["ci infra/prod 1.8.5 disagrees file / 1.9.8"]);
  check("CI against the nearest file", ["file / 1.9.8", "file infra 1.8.5", "ci infra 1.8.5"], []);
  check("CI against files of other folders", ["file infra 1.9.8", "ci / 1.8.5", "ci services 1.8.5"], []);
  check("an image against a manifest and a file against both", ["manifest a 22.1.0", "image a 20.0.0", "file a 22.1.0"], ["image a 20.0.0 disagrees file a 22.1.0"]);
  check("one of two files of a folder is enough", ["file / 22.1.0", "file / 20.1.0", "ci / 20.1.0"], []);
  check("half a version agrees with the whole", ["file / 22", "ci / 22.11.0", "image / 22.11"], []);
  check("and disagrees with another", ["file / 22", "ci / 20.11.0"], ["ci / 20.11.0 disagrees file / 22"]);
  check("newer than a least version", ["manifest / 1.23.4+", "ci / 1.24", "ci / 1.23.5", "ci / 2", "ci / 1.23", "image / 1.25.0"], []);
  check("older than a least version", ["manifest / 1.23.4+", "ci / 1.22.0", "ci / 1.23.3"], ["ci / 1.22.0 disagrees manifest / 1.23.4+", "ci / 1.23.3 disagrees manifest / 1.23.4+"]);
  check("a least version under a newer file, and over an older one", ["file a 1.24.0", "manifest a 1.23.4+", "file b 1.22.0", "manifest b 1.23.4+"], ["manifest b 1.23.4+ disagrees file b 1.22.0"]);
  it("CI is not held against an image of something beside the product, and that is held against the file", () => {
    const beside: VersionStatement = { ...statement("image / 12.18.2"), isBeside: true };
    assert.deepEqual(versionFacts([beside, statement("ci / 22")]), []);
    assert.deepEqual(versionFacts([beside, statement("file / 22")]).map(({ kind }) => kind), ["disagrees"]);
  });
  check("jobs are not held against each other", ["ci / 18", "ci / 20", "ci / 22"], []);
  check("folders beside each other neither", ["file a 18", "file b 20", "image a 18", "image b 20"], []);
  check("CI outside all limits", ["ci / 1.8.5", "code a ~> 1.9.0", "code b >= 1.10"], ["ci / 1.8.5 disagrees code a ~> 1.9.0"]);
  check("CI within one of them", ["ci / 1.8.5", "code a ~> 1.9.0", "code b >= 1.0"], []);
  check("words that are no version", ["file / lts/jod", "ci / 22.1.0", "ci / latest", "code / >= x"], []);

  check("what floats", ["image / node:latest!", "ci / actions/x@v3!"], ["image / node:latest! floats", "ci / actions/x@v3! floats"]);
  it("other subjects are other things", () => {
    const other = { ...statement("file / 1.9.8"), subject: "opentofu" };
    assert.deepEqual(versionFacts([other, statement("ci / 1.8.5")]), []);
  });
});
