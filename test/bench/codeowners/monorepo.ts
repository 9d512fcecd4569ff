import { Random } from "../random";

/** A repository that nobody has, shaped like a large one: the same for the same seed, on every machine. */
export interface Monorepo {
  /** Distinct, sorted. */
  readonly paths: readonly string[];
  /** A CODEOWNERS file for GitHub. Each rule has an owner of its own, `@acme/rLINE`, so that an answer tells its rule. */
  readonly codeowners: string;
  readonly rules: number;
}

const areas = ["services", "libs", "apps", "infra", "tools", "docs", "data", "platform", "mobile", "third_party"];
const words = "api auth billing cart catalog checkout core deploy edge events export fraud gateway identity images import ledger login mail media metrics orders payments pricing profile queue reports search session shipping stock tax users wallet web".split(" ");
const inner = ["src", "internal", "test", "testdata", "migrations", "config", "locales", "assets", "v1", "v2", "[locale]", "release_notes", "API"];
const extensions = ["ts", "ts", "tsx", "go", "go", "py", "java", "kt", "tf", "yaml", "yaml", "json", "md", "sql", "proto", "css"];
const files = ["index", "main", "server", "client", "handler", "model", "types", "util", "schema", "config", "README", "Dockerfile"];

export function generateMonorepo(seed: number, pathCount: number, ruleCount: number): Monorepo {
  const random = new Random(seed | 1);
  const folders = generateFolders(random, Math.ceil(pathCount / 8));
  const paths = new Set<string>();
  while (paths.size < pathCount) {
    const name = `${random.pick(files)}${random.chance(0.6) ? `_${random.pick(words)}` : ""}`;
    paths.add(`${random.pick(folders)}/${name === "Dockerfile" ? name : `${name}.${random.pick(extensions)}`}`);
  }
  const lines = ["# Who reviews what at Acme.", "* @acme/r2"];
  for (const pattern of generatePatterns(random, folders, ruleCount - 1)) {
    // Now and then a folder that nobody needs to review.
    lines.push(random.chance(0.02) ? pattern : `${pattern} @acme/r${String(lines.length + 1)}`);
  }
  return { paths: [...paths].sort(), codeowners: `${lines.join("\n")}\n`, rules: lines.length - 1 };
}

/** Areas of projects, each with a few levels of folders below it. */
function generateFolders(random: Random, count: number): readonly string[] {
  const projects = areas.flatMap((area) => words.map((word) => `${area}/${word}`));
  const folders = new Set<string>(projects);
  while (folders.size < count) {
    const parts = [random.pick(projects)];
    const depth = 1 + random.below(4);
    for (let level = 0; level < depth; level += 1) parts.push(random.chance(0.5) ? random.pick(inner) : random.pick(words));
    folders.add(parts.join("/"));
  }
  return [...folders];
}

/** As people order them: what is general first and what overrides it later, but not strictly so. */
function generatePatterns(random: Random, folders: readonly string[], count: number): readonly string[] {
  const placed = Array.from({ length: count }, () => {
    const pattern = generatePattern(random, folders);
    return { pattern, place: pattern.split("/").length + random.below(1000) / 600 };
  });
  return placed.sort((a, b) => a.place - b.place).map(({ pattern }) => pattern);
}

/** Mostly anchored folders at some level, some globs, and a few of the corners that tell readers apart. */
function generatePattern(random: Random, folders: readonly string[]): string {
  const parts = random.pick(folders).split("/");
  const folder = `/${parts.slice(0, 1 + random.below(parts.length)).join("/")}`;
  const kind = random.below(100);
  if (kind < 62) return `${folder}/`;
  if (kind < 74) return folder;
  if (kind < 80) return `${folder}/*.${random.pick(extensions)}`;
  if (kind < 84) return `${folder}/**/*.${random.pick(extensions)}`;
  if (kind < 87) return `${folder}/*`;
  if (kind < 90) return `${folder}/**/${random.pick(inner)}/`;
  if (kind < 93) return `/${parts[0] ?? "libs"}/*/${random.pick(inner)}/`;
  if (kind < 95) return `${folder.toLowerCase()}/`;
  if (kind < 97) return `${folder}/${random.pick(files)}_*`;
  // A rule for every depth would take most paths from the rules above it, so there are few and for rare names.
  return `${random.pick(words)}_${random.pick(words)}.${random.pick(extensions)}`;
}
