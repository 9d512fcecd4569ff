import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import type { MessageKey } from "../../../src/model/message";
import { english } from "../../../src/present/english";
import { german } from "../../../src/present/german";
import { phrase, speak } from "../../../src/present/phrase";

type Table = Readonly<Record<string, (args: never) => string>>;

/** Which arguments the words of a message look at. */
function lookedAt(words: ((args: never) => string) | undefined): string[] {
  const names = new Set<string>();
  const args = new Proxy({}, {
    get(_, name) {
      names.add(String(name));
      return 2;
    },
  });
  try {
    words?.(args as never);
  } catch {
    // Two is not what every message takes; what it looked at before is what counts.
  }
  return [...names].sort();
}

function texts(file: string): Record<string, string> {
  return JSON.parse(readFileSync(file, "utf8")) as Record<string, string>;
}

/** Names, marks and words that both languages share. */
const shared = new Set<string>([
  "backlog.taskDetails", "find.heading", "find.here", "find.outside", "openDrift.title", "report.share", "report.time", "report.word", "run.progress", "run.recordRunbook",
  "runbook.one", "settings.section", "check.workspace", "shelf.outside", "signal.figure", "signal.repository", "terminal.environments", "view.backlog", "view.runbooks", "command.backlog",
]);

describe("the words in German", () => {
  const keys = Object.keys(english) as MessageKey[];

  it("are those that there are in English", () => {
    assert.deepEqual(Object.keys(german).sort(), Object.keys(english).sort());
  });

  it("look at the same facts, so that none is left out", () => {
    const different = keys.filter((key) => lookedAt((german as Table)[key]).join() !== lookedAt((english as Table)[key]).join());
    assert.deepEqual(different, []);
  });

  it("are German", () => {
    const same = keys.filter((key) => lookedAt((english as Table)[key]).length === 0 && !shared.has(key) && (german as Table)[key]?.({} as never) === (english as Table)[key]?.({} as never));
    assert.deepEqual(same, ["diagnostics.none"].filter((key) => keys.some((one) => one === key)));
  });

  it("are spoken from the moment on that German is chosen", () => {
    assert.equal(phrase({ key: "owner.undeclared", args: {} }), "Owner: not declared");
    speak(german);
    try {
      assert.equal(phrase({ key: "owner.undeclared", args: {} }), "Zuständig: nicht festgelegt");
      assert.equal(phrase({ key: "age.ago", args: { count: 1, unit: "day" } }), "vor 1 Tag");
      assert.equal(phrase({ key: "days.stretch", args: { first: "2026-10-26", last: "2026-11-08" } }), "26. Okt. – 8. Nov.");
      assert.equal(phrase({ key: "plan.addresses", args: { changes: 1 } }), "1 Änderung hat keine verständliche Adresse und bleibt weg.");
      assert.equal(phrase({ key: "plan.addresses", args: { changes: 2 } }), "2 Änderungen haben keine verständliche Adresse und bleiben weg.");
    } finally {
      speak(english);
    }
  });

  it("stand for every title and setting of package.json, with the same links", () => {
    const [ours, theirs] = [texts("package.nls.de.json"), texts("package.nls.json")];
    assert.deepEqual(Object.keys(ours).sort(), Object.keys(theirs).sort());
    for (const [key, text] of Object.entries(theirs)) {
      const links = (one: string | undefined): string[] => [...(one ?? "").matchAll(/\]\((command:[^)]*)\)|`([^`]+)`/g)].map(([, link, code]) => link ?? code ?? "");
      assert.deepEqual(links(ours[key]).sort(), links(text).sort(), key);
      assert.ok(ours[key] !== text || shared.has(key), `${key} is not translated`);
    }
  });

  it("explain every finding that English explains", () => {
    const files = (folder: string): string[] => readdirSync(folder).filter((name) => name.endsWith(".md")).sort();
    assert.deepEqual(files("explanations/de"), files("explanations"));
  });
});
