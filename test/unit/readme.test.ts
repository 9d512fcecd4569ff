import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";

const readme = readFileSync("README.md", "utf8");
const pictures = [...readme.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)].map(([, words = "", file = ""]) => ({ words, file }));

describe("README.md", () => {
  it("shows pictures that are there, each in words, too", () => {
    assert.ok(pictures.length >= 8);
    assert.deepEqual(pictures.filter(({ words, file }) => words === "" || !existsSync(file)), []);
  });

  it("shows each picture that there is in two themes in both", () => {
    const files = pictures.map(({ file }) => file);
    const other = (file: string): string => file.replace(/-(light|dark)\.png$/u, (_, theme) => `-${theme === "light" ? "dark" : "light"}.png`);
    assert.deepEqual(files.filter((file) => !files.includes(other(file))), []);
  });

  it("links to files and headings that are there", () => {
    const headings = [...readme.matchAll(/^#+ (.+)$/gmu)].map(([, text = ""]) => `#${text.toLowerCase().replaceAll(/[^\w -]/gu, "").replaceAll(" ", "-")}`);
    const links = [...readme.matchAll(/(?<!!)\[[^\]]+\]\(([^)]+)\)/gu)].map(([, target = ""]) => target).filter((target) => !/^https?:/u.test(target));
    assert.deepEqual(links.filter((target) => (target.startsWith("#") ? !headings.includes(target) : !existsSync(target))), []);
  });
});
