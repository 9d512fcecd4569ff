import assert from "node:assert/strict";
import fc from "fast-check";
import type { PageSection, Picture } from "../../../../src/model/reportPage";
import type { ReportTable } from "../../../../src/model/reportTable";
import { phrase } from "../../../../src/present/phrase";
import { reportSections } from "../../../../src/present/reportPage";
import { reportText } from "../../../../src/present/reportText";
import type { HtmlParts } from "../../../../src/reports/export/html";
import { htmlReport } from "../../../../src/reports/export/html";
import { pictureSvg } from "../../../../src/reports/export/pictureSvg";
import { days } from "../../model/randomDays";
import { run, stepToEvent } from "../../model/story";
import { reportOn } from "../reportKit";

const table: ReportTable = { name: "places", title: "Places", columns: ["path", "minutes"], rows: [["infra/a.tf", 1.5], ["infra/b.tf", null]] };
const bars: Picture = { kind: "bars", alternative: "Picture: Places", labels: ["infra/a.tf", "infra/b.tf"], series: [{ name: "minutes", ink: "infra", values: [1.5, null] }], unit: "minutes" };

function page(more: Partial<HtmlParts> = {}): string {
  return htmlReport({ headline: "Week 45", lines: [{ topic: "INFRA", text: "5 min" }], signals: null, sections: [{ table, picture: bars }], warnings: [], figures: "All figures", language: "en", ...more }).join("\n");
}

/** Every tag of a page with its attributes as written; what is between tags is text. */
function tags(html: string): string[] {
  return [...html.replace(/<style>.*?<\/style>/s, "").matchAll(/<[^>]*>/g)].map(([tag]) => tag);
}

describe("reports/export/html", () => {
  it("has the first screen, and every table with its picture before it", () => {
    const html = page({ signals: { ...table, name: "signals", title: "Signs" }, warnings: ["2 parts"] });
    const order = ["<h1>Week 45</h1>", '<p class="warning">2 parts</p>', '<span class="topic">INFRA</span><span>5 min</span>', "<h2>Signs</h2>", "<h2>All figures</h2>", "<h3>Places</h3>", '<svg class="picture" role="img" aria-label="Picture: Places"', '<th scope="col" class="number">minutes</th>', '<th scope="row">infra/a.tf</th><td class="number">1.5</td>', '<th scope="row">infra/b.tf</th><td class="number">–</td>'];
    let from = 0;
    for (const part of order) {
      const at = html.indexOf(part, from);
      assert.ok(at >= 0, part);
      from = at;
    }
  });

  it("runs nothing, loads nothing, and says so to the browser", () => {
    const html = page();
    assert.match(html, /<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">/);
    for (const tag of tags(html)) assert.doesNotMatch(tag, /^<(?:script|link|img|iframe|object|base|form|a)\b|\s(?:on\w+|src|href|style)=|https?:|javascript:/i);
    assert.doesNotMatch(html, /@import|url\((?!#)/);
  });

  it("prints: a section stays together, and a long table repeats its head", () => {
    assert.match(page(), /@media print \{[^}]*\}[^@]*break-inside: avoid/s);
    assert.match(page(), /thead \{ display: table-header-group; \}/);
    assert.match(page({ sections: [{ table: { ...table, rows: Array.from({ length: 40 }, (_, index) => [`${index}`, index]) }, picture: null }] }), /<section class="long">/);
  });

  /** The tags of a page in which a text stands everywhere that a text can, without what their attributes say. */
  function tagsWith(text: string): string[] {
    const series = [{ name: text, ink: "infra", values: [1] }, { name: text, ink: "product", values: [2] }] as const;
    const section: PageSection = { table: { name: "places", title: text, columns: [text, text], rows: [[text, text]] }, picture: { kind: "bars", alternative: text, labels: [text], series, unit: text } };
    return tags(page({ headline: text, lines: [{ topic: text, text }], warnings: [text], figures: text, sections: [section] })).map((tag) => tag.replace(/"[^"]*"/g, '""'));
  }

  it("keeps every text text, wherever it stands", () => {
    const plain = tagsWith("x");
    const hostile = ["</style><script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "' onload='x", "&lt;b&gt;", "<!--"];
    for (const text of hostile) assert.deepEqual(tagsWith(text), plain, text);
    // Everything that means something in a page is one of these.
    for (let code = 0; code < 0x100; code += 8) {
      const text = String.fromCharCode(...Array.from({ length: 8 }, (_, index) => code + index));
      assert.deepEqual(tagsWith(text), plain, JSON.stringify(text));
    }
    assert.deepEqual(tagsWith("\u2028\u202e\ud800"), plain);
  });

  it("draws whatever was recorded: as long as the figures, all in the picture, and with no number that is none", () => {
    fc.assert(fc.property(days, (steps) => {
      const report = reportOn(run(steps.map(stepToEvent)).records);
      for (const { picture } of reportSections(report)) {
        if (picture === null) continue;
        const svg = pictureSvg(picture);
        const [, height = ""] = /viewBox="0 0 720 (\d+)"/.exec(svg) ?? [];
        assert.doesNotMatch(svg, /NaN|undefined|null|Infinity/);
        if (picture.kind === "marks") assert.equal(svg.match(/<circle/g)?.length ?? 0, picture.marks.length);
        for (const [, x, y, width] of svg.matchAll(/<rect class="bar" x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)) assert.ok(Number(x) + Number(width) <= 720 && Number(y) < Number(height));
      }
      assert.doesNotMatch(htmlReport({ ...reportText(report), signals: null, sections: reportSections(report), warnings: [], figures: phrase({ key: "page.figures", args: {} }), language: "en" }).join("\n"), /NaN|undefined/);
    }), { numRuns: 10 });
  });

  it("draws bars in proportion, and nothing where nothing was measured", () => {
    const widths = (values: readonly (number | null)[]) => [...pictureSvg({ ...bars, labels: ["a", "b", "c"], series: [{ name: "minutes", ink: "infra", values }] }).matchAll(/<rect class="bar"[^>]* width="([\d.]+)"/g)].map(([, width]) => Number(width));
    const [long = 0, short = 0, ...others] = widths([100, 50, null]);
    assert.ok(Math.abs(long - 2 * short) < 0.2);
    assert.deepEqual(others, []);
  });
});
