import assert from "node:assert/strict";
import fc from "fast-check";
import type { ArtifactLocation, WrittenRun } from "../../../../../src/sources/drift/sarif/log";
import { ArtifactPaths } from "../../../../../src/sources/drift/sarif/paths";

type Bases = Readonly<Record<string, { uri?: string; uriBaseId?: string }>>;

const linux = "/home/me/shop";
const windows = "c:\\Users\\me\\shop";

function pathOf(location: ArtifactLocation, bases: Bases = {}, root: string | null = linux): string {
  const found = new ArtifactPaths({ originalUriBaseIds: bases }, root).pathOf(location);
  return "path" in found ? found.path : `(${found.refused})`;
}

function check(uri: string, expected: string, given: { bases?: Bases; base?: string; root?: string | null } = {}): void {
  const { bases, base, root } = given;
  it(`${JSON.stringify(uri)}${base === undefined ? "" : ` below ${base}`}${root === undefined ? "" : ` in ${root ?? "an unknown folder"}`} is ${expected}`, () => {
    assert.equal(pathOf({ uri, ...(base === undefined ? {} : { uriBaseId: base }) }, bases, root), expected);
  });
}

describe("SARIF: paths relative to the repository", () => {
  check("infra/a.tf", "infra/a.tf");
  check("./infra//x/../a.tf", "infra/a.tf");
  check("infra\\prod\\a.tf", "infra/prod/a.tf");
  check("infra/with%20blank%23.tf", "infra/with blank#.tf");
  check("infra/%C3%A9.tf", "infra/é.tf");
  check("infra/100%.tf", "infra/100%.tf");
  for (const outside of ["../a.tf", "infra/../../a.tf", "..%2F..%2Fetc/passwd", "%2e%2e/a.tf", "", ".", "infra/..", "/etc/passwd", "%2Fetc/passwd", "\\\\server\\share\\a", "C:\\a.tf", "c%3A/a.tf", "a%00.tf", "a%0A.tf", "a%E2%80%AE.tf"]) {
    check(outside, "(outside)");
  }
});

describe("SARIF: absolute addresses", () => {
  check("file:///home/me/shop/infra/a.tf", "infra/a.tf");
  check("file:/home/me/shop/infra/a.tf", "infra/a.tf");
  check("file://localhost/home/me/shop/infra/a%20b.tf", "infra/a b.tf");
  check("/home/me/shop/infra/a.tf", "infra/a.tf");
  check("file:///C:/Users/me/shop/infra/a.tf", "infra/a.tf", { root: windows });
  check("file:///c%3A/Users/Me/Shop/infra/a.tf", "infra/a.tf", { root: windows });
  check("C:\\Users\\me\\shop\\infra\\a.tf", "infra/a.tf", { root: windows });
  check("file://server/share/shop/infra/a.tf", "infra/a.tf", { root: "\\\\server\\share\\shop" });
  check("file:///home/me/shop/../other/a.tf", "(outside)");
  check("file:///home/me/shopping/a.tf", "(outside)");
  check("file:///home/me/shop", "(outside)");
  check("file:///D:/Users/me/shop/a.tf", "(outside)", { root: windows });
  check("https://acme.test/a.tf", "(outside)");
  check("file:///home/runner/work/shop/infra/a.tf", "(outside)");
  check("file:///home/runner/work/shop/infra/a.tf", "infra/a.tf", { bases: { R: { uri: "file:///home/runner/work/shop/" } } });
  check("file:///home/me/shop/infra/a.tf", "(outside)", { root: null });
});

describe("SARIF: base addresses", () => {
  const bases: Bases = {
    CI: { uri: "file:///home/runner/work/shop/shop/" },
    HERE: { uri: "file:///home/me/shop/infra" },
    ABOVE: { uri: "file:///home/me/" },
    INFRA: { uri: "infra/", uriBaseId: "CI" },
    PROD: { uri: "prod%20eu/", uriBaseId: "INFRA" },
    EMPTY: {},
    ALIAS: { uriBaseId: "INFRA" },
    UP: { uri: "../", uriBaseId: "CI" },
    WEB: { uri: "https://acme.test/" },
    BELOW_WEB: { uri: "x/", uriBaseId: "WEB" },
    ROUND: { uri: "a/", uriBaseId: "ROUND_2" },
    ROUND_2: { uri: "b/", uriBaseId: "ROUND" },
    SELF: { uriBaseId: "SELF" },
    LOOSE: { uri: "x/", uriBaseId: "NOBODY" },
  };
  const below = (base: string, uri: string, expected: string): void => check(uri, expected, { bases, base });
  below("CI", "infra/a.tf", "infra/a.tf");
  below("HERE", "prod/a.tf", "infra/prod/a.tf");
  below("ABOVE", "shop/infra/a.tf", "infra/a.tf");
  below("ABOVE", "other/a.tf", "(outside)");
  below("HERE", "../../a.tf", "(outside)");
  below("INFRA", "a.tf", "infra/a.tf");
  below("PROD", "a.tf", "infra/prod eu/a.tf");
  below("PROD", "../../../a.tf", "(outside)");
  below("EMPTY", "infra/a.tf", "infra/a.tf");
  below("ALIAS", "a.tf", "infra/a.tf");
  below("UP", "a.tf", "(outside)");
  below("UP", "shop/a.tf", "(outside)");
  below("WEB", "a.tf", "(outside)");
  below("BELOW_WEB", "a.tf", "(outside)");
  below("ROUND", "a.tf", "(cyclic)");
  below("ROUND_2", "a.tf", "(cyclic)");
  below("SELF", "a.tf", "(cyclic)");
  below("LOOSE", "a.tf", "x/a.tf");
  below("%SRCROOT%", "infra/a.tf", "infra/a.tf");
  below("__proto__", "infra/a.tf", "infra/a.tf");
  below("CI", "file:///home/me/shop/a.tf", "a.tf");
  check("a.tf", "infra/a.tf", { bases, base: "INFRA", root: null });
});

describe("SARIF: artifacts by index", () => {
  const run: Pick<WrittenRun, "artifacts" | "originalUriBaseIds"> = { artifacts: [{ location: { uri: "infra/a.tf" } }, {}, { location: { index: 0 } }] };
  for (const [index, expected] of [[0, "infra/a.tf"], [1, null], [2, null], [9, null], [-1, null]] as const) {
    it(`${index} is ${expected ?? "none"}`, () => assert.deepEqual(new ArtifactPaths(run, linux).pathOf({ index }), expected === null ? { refused: "outside" } : { path: expected }));
  }
});

describe("SARIF: paths of any shape", () => {
  it("never leave the repository", () => {
    const piece = fc.constantFrom("..", ".", "a", "/", "\\", "%2e%2e", "%2f", "%5c", "file:", "//", "C:", "%00", "home", "me", "shop", "~", "%", "é");
    const uri = fc.array(piece, { maxLength: 10 }).map((pieces) => pieces.join(""));
    const base = fc.record({ uri, uriBaseId: fc.constantFrom("A", "B", "C") }, { requiredKeys: [] });
    fc.assert(fc.property(uri, fc.record({ A: base, B: base }), fc.constantFrom("A", "B", "C"), fc.constantFrom(linux, windows, null), (given, bases, id, root) => {
      const path = pathOf({ uri: given, uriBaseId: id }, bases, root);
      if (path.startsWith("(")) return;
      assert.ok(!path.startsWith("/") && !path.split("/").includes("..") && path !== "", path);
    }), { numRuns: 2000 });
  });
});
