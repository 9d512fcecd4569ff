import assert from "node:assert/strict";
import { RunbookSearch } from "../../../src/estate/runbookSearch";
import { linkedRunbook } from "../../../src/model/linkedRunbook";
import type { Runbook } from "../../../src/model/runbook";
import { unitedRunbooks } from "../../../src/model/unitedRunbooks";
import { readRunbook } from "../../../src/sources/runbooks/markdown";
import { companyRunbooks, moreRunbooks } from "./companyRunbooks";
import { runbookQueries } from "./runbookQueries";

const all = [...companyRunbooks(), ...moreRunbooks()];

describe("looking for a runbook", () => {
  const search = new RunbookSearch(all);

  for (const [query, title, heading] of runbookQueries) {
    it(`"${query}" finds ${title}${heading === undefined || heading === null ? "" : ` › ${heading}`} first`, () => {
      const [first] = search.search(query, 3);
      assert.equal(first?.runbook.title, title);
      if (heading !== undefined) assert.equal(first.heading?.text ?? null, heading);
      assert.ok(first.score > 0);
    });
  }

  it("finds them whatever the case, and with blanks around", () => {
    const title = (query: string) => search.search(query, 1)[0]?.runbook.title;
    assert.equal(title("  RESTORE   Db "), "Restore orders DB");
    assert.equal(title("highlatency"), title("HIGHLATENCY"));
  });

  it("gives as many as asked for, best first", () => {
    const hits = search.search("orders", 4);
    assert.equal(hits.length, 4);
    assert.deepEqual(hits.map((hit) => hit.score), hits.map((hit) => hit.score).sort((a, b) => b - a));
    assert.deepEqual(hits, search.search("orders", 100).slice(0, 4));
  });

  it("finds nothing where nothing fits", () => {
    assert.deepEqual(search.search("xylophone", 10), []);
    assert.deepEqual(new RunbookSearch([]).search("restore", 10), []);
  });

  for (const query of ["", "  ", "?!", "—"]) {
    it(`lists all by title for "${query}"`, () => {
      const titles = search.search(query, 100).map((hit) => hit.runbook.title);
      assert.deepEqual(titles, all.map((runbook) => runbook.title).sort());
      assert.deepEqual(search.search(query, 2).map((hit) => [hit.runbook.title, hit.heading, hit.score]), titles.slice(0, 2).map((title) => [title, null, 0]));
    });
  }

  it("takes any text for a query", () => {
    for (const query of ["__proto__", "constructor", "a".repeat(10_000), "\u0000", "\ud800", "*", "[a-z]+", "(".repeat(500)]) search.search(query, 10);
  });
});

describe("what comes first", () => {
  const named = (path: string, text: string): Runbook => readRunbook(`docs/runbooks/${path}.md`, text).value;

  it("is the title that says all that was typed", () => {
    const search = new RunbookSearch([
      named("a", "---\ntags: [queue]\nappliesTo: { services: [newt], alerts: [NewtQueueGrowing] }\n---\n# Release newt\n\n## Newt queue\n"),
      named("b", "# Queue of newt in the second region and what to look at first\n"),
    ]);
    assert.equal(search.search("newt queue", 2)[0]?.runbook.location, search.search("queue newt", 1)[0]?.runbook.location);
    assert.match(search.search("newt queue", 2)[0]?.runbook.title ?? "", /^Queue of newt/);
  });

  it("is found by every name of a page that several sources name", () => {
    const url = "https://wiki.acme.test/all-runbooks";
    const links = ["orders", "cart"].map((service) => linkedRunbook({ url, title: "Handbook", declaredIn: "catalog-info.yaml", line: 1, appliesTo: { services: [service] } }));
    const search = new RunbookSearch(unitedRunbooks([...links, linkedRunbook({ url: `${url}#steps`, title: "Steps", declaredIn: "a.yaml", line: 1 })], null));
    assert.deepEqual(["orders", "cart", "steps"].map((query) => search.search(query, 5).map((hit) => hit.runbook.title)), [["Handbook"], ["Handbook"], ["Steps"]]);
    assert.equal(search.search("", 9).length, 2);
  });
});

describe("a search whose runbooks change", () => {
  const text = (title: string): Runbook => readRunbook("docs/runbooks/x.md", `# ${title}\n\n## Steps\n`).value;
  const link: Runbook = { ...text("Grafana guide"), location: { url: "https://grafana.acme.test/x" } };
  const titles = (search: RunbookSearch, query: string): string[] => search.search(query, 10).map((hit) => hit.runbook.title);

  it("knows the new text of a location and forgets the old", () => {
    const search = new RunbookSearch([text("Restore")]);
    search.add(text("Deploy"));
    assert.deepEqual(titles(search, "restore"), []);
    assert.deepEqual(titles(search, "deploy"), ["Deploy"]);
    assert.deepEqual(titles(search, ""), ["Deploy"]);
  });

  it("tells a path from a link", () => {
    const search = new RunbookSearch([text("Restore"), link]);
    search.remove({ path: "https://grafana.acme.test/x" });
    assert.deepEqual(titles(search, "grafana"), ["Grafana guide"]);
    search.remove(link.location);
    assert.deepEqual(titles(search, "grafana"), []);
    assert.deepEqual(titles(search, ""), ["Restore"]);
  });

  it("ranks after many changes as if it were new", () => {
    const changed = new RunbookSearch([]);
    for (const runbook of [...all, ...[...all].reverse(), link]) changed.add(runbook);
    changed.remove(link.location);
    const fresh = new RunbookSearch([...all].reverse());
    for (const [query] of runbookQueries) {
      const shown = (search: RunbookSearch) => search.search(query, 5).map((hit) => `${hit.runbook.title} ${hit.score.toFixed(6)}`);
      assert.deepEqual(shown(changed), shown(fresh));
    }
  });
});
