import type { SortedPaths } from "./pathList";
import { hasFile } from "./pathList";

/** What generators of documentation sites keep at the top of what they make pages of. */
const markers = [
  "mkdocs.yml", "mkdocs.yaml", "_config.yml", "hugo.toml", "hugo.yaml", "_index.md", "book.toml", "antora.yml", "conf.py",
  "docusaurus.config.js", "docusaurus.config.ts", "docusaurus.config.mjs", "astro.config.mjs", "astro.config.ts",
  ".vitepress/config.js", ".vitepress/config.ts", ".vitepress/config.mts", "config/tech-docs.yml",
] as const;

/** Whether a site generator makes a page of a file: it says so by its name, or the generator's configuration lies in a folder above. */
export function isPageOfSite(path: string, paths: SortedPaths): boolean {
  if (/\.(?:html\.md|md\.erb|mdx)$/.test(path)) return true;
  const folders = path.split("/").slice(0, -1);
  return [...folders, ""].some((_, depth) => {
    const folder = folders.slice(0, depth).map((part) => `${part}/`).join("");
    return markers.some((marker) => hasFile(paths, folder + marker));
  });
}
