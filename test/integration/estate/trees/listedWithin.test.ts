import assert from "node:assert/strict";
import { existsSync, renameSync, rmSync, statSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { withLookedUp } from "../../../../src/estate/sortedPaths";
import { diskTree } from "../../../../src/estate/trees/disk";
import { OverlayTree } from "../../../../src/estate/trees/overlay";
import { openGit } from "../../../../src/git/git";
import { commitAll, describePosix, runGit, temporaryFolder, writeFiles } from "../../git/temporary";

const folder = fc.constantFrom("", "infra/", "infra/prod/", "ignored/", "ignored/below/", "nested/", ":(glob)/");
const file = fc.tuple(folder, fc.constantFrom("a.tf", "b.tf", "x.log", "kept.log", "*.tf", "--all", "ä b.tf")).map((parts) => parts.join(""));
const place = fc.oneof(file, fc.constantFrom("infra", "infra/prod", "ignored", "moved"));

const step = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant("write" as const), path: file }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("remove" as const), path: place }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant("rename" as const), path: place, to: fc.oneof(file, fc.constantFrom("moved", "infra/moved")) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("add" as const), path: file }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant("type" as const), path: file }) },
);

describePosix("a listing that is asked about named paths alone", () => {
  const root = temporaryFolder();
  const disk = diskTree(root, { git: openGit(root, { isTrusted: () => true }) });

  it("is what the whole one says, after any creations, deletions, renames and additions, also of what git ignores", async () => {
    writeFiles(root, { ".gitignore": "ignored/\n*.log\n!kept.log\n", "ignored/forced.tf": "", "infra/a.tf": "", "infra/prod/a.tf": "" });
    commitAll(root);
    runGit(root, "add", "-f", "ignored/forced.tf");
    runGit(root, "init", "-q", "--template=", "nested");
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 8 }), async (steps) => {
      const tree = new OverlayTree(disk);
      let listed = (await tree.list()).paths;
      for (const one of steps) {
        const named = take(root, tree, one);
        const { paths, gitFailure } = await tree.list(undefined, named);
        assert.equal(gitFailure, null);
        listed = withLookedUp(listed, named, paths);
        assert.deepEqual(listed, (await tree.list()).paths, JSON.stringify(one));
      }
    }), { numRuns: 12 });
  });

  it("of paths that are outside, or git's own, is nothing", async () => {
    assert.deepEqual(await disk.list(undefined, ["../x", ".git/config", "/etc/passwd", ""]), { paths: [], gitFailure: null });
  });
});

/** @returns the paths that whoever watches the files would name. */
function take(root: string, tree: OverlayTree, one: { readonly do: "write" | "remove" | "rename" | "add" | "type"; readonly path: string; readonly to?: string }): readonly string[] {
  const { path, to = "" } = one;
  const [at, there] = [join(root, path), join(root, to)];
  switch (one.do) {
    case "write":
      writeFiles(root, { [path]: "" });
      break;
    case "remove":
      rmSync(at, { recursive: true, force: true });
      break;
    case "rename":
      // A folder moves to a folder's name, and nothing into itself or over what is there.
      if (existsSync(at) && !existsSync(there) && !`${to}/`.startsWith(`${path}/`) && (statSync(at).isFile() || (to.endsWith("moved") && existsSync(join(there, ".."))))) {
        writeFiles(root, { [`${to}.beside`]: "" });
        rmSync(`${there}.beside`);
        renameSync(at, there);
      }
      break;
    case "add":
      if (existsSync(at) && !path.startsWith("nested/")) runGit(root, "add", "-f", "--", `:(literal)${path}`);
      break;
    case "type":
      tree.set(path, "typed");
      break;
  }
  return to === "" ? [path] : [path, to];
}
