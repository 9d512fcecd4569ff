import type { Estate } from "../../estate/estate";
import type { EstateNode } from "../../estate/estateTree";
import type { RootFacts } from "../../model/setUp";
import { isDatabase } from "../../model/setUp";

/** A repository is set up by what it begins with; whoever has more roots writes the rest after their manner. */
const mostRoots = 30;
const bySystem = { by: "system", filter: "" } as const;

type FileNode = Extract<EstateNode, { kind: "file" }>;

/** What the estate knows of each Terraform root: where it runs, how much of it is nobody's, and whether it holds a database. */
export async function rootFacts(estate: Estate, roots: readonly string[]): Promise<RootFacts[]> {
  const facts: RootFacts[] = [];
  for (const root of roots.slice(0, mostRoots)) {
    const { nodes } = await estate.estateChildren(bySystem, { group: "terraform", folder: root === "" ? null : root });
    const files = nodes.filter((node): node is FileNode => node.kind === "file");
    const environment = agreed(files);
    facts.push({
      root,
      environment,
      files: files.length,
      undeclared: files.filter(({ undeclared }) => undeclared).length,
      database: environment?.production === true ? await databaseIn(estate, files) : null,
    });
  }
  return facts;
}

/** Where all the files run; null where two of them disagree. */
function agreed(files: readonly FileNode[]): RootFacts["environment"] {
  const found = files.flatMap(({ file }) => (file.environment === null ? [] : [file.environment]));
  const [first] = found;
  return first !== undefined && found.every(({ name }) => name === first.name) ? first : null;
}

async function databaseIn(estate: Estate, files: readonly FileNode[]): Promise<RootFacts["database"]> {
  for (const { file: { path } } of files) {
    const { nodes } = await estate.estateChildren(bySystem, { path });
    const found = nodes.find((node) => node.kind === "block" && isDatabase(node.block.address));
    if (found?.kind === "block") return { address: found.block.address, path };
  }
  return null;
}
