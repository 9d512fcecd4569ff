import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Pipeline } from "./pipeline";
import { jobBlock, nameOfJob, readPipeline } from "./pipeline";
import { repositoryPath } from "./repositoryPath";

/**
 * Reads the projects, each a folder that Atlantis applies when it is told to in a pull request (Atlantis documentation,
 * Repo level atlantis.yaml config). A project without a name is known by its folder.
 */
export function readAtlantis(path: string, text: string): Read<Pipeline, Problem> {
  return readPipeline(path, text, (yaml, root, runs) => {
    // Its workflows may run Terragrunt in the place of Terraform, which takes the folders below, too.
    const tool = /\bterragrunt\b/.test(text) ? "terragrunt" : "terraform";
    const blocks = yaml.items(yaml.at(root, "projects")).flatMap((project) => {
      const folder = repositoryPath("", yaml.text(project, "dir") ?? "");
      const address = nameOfJob(yaml, project, ["name", "dir"]);
      if (folder !== null && yaml.at(project, "dir") !== null) runs.readWords([tool, "apply"], yaml.lineOf(project), { job: address ?? "", folder, variable: () => undefined });
      return jobBlock(yaml, address, project);
    });
    return { blocks, uses: [] };
  });
}
