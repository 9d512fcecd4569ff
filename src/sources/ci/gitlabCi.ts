import { isAlias, isMap } from "yaml";
import type { Read } from "../../base/read";
import type { Problem } from "../../model/message";
import type { Block } from "../../model/place";
import { openYaml } from "../yaml/document";
import { entriesOf, linesOfEntry, textOf, valueAt } from "../yaml/nodes";

/** A job of a pipeline. */
export interface GitlabJob extends Block {
  /** The environment that it deploys to, as written; null when it names none. */
  readonly environment: string | null;
}

/** Keys at the top that are no job (GitLab documentation, CI/CD YAML syntax reference: global and header keywords). */
const reserved = new Set([
  "default", "include", "stages", "types", "variables", "workflow", "spec",
  "image", "services", "cache", "before_script", "after_script",
]);

/** Reads the jobs of a pipeline. A key that starts with a dot is a template, which never runs by itself. */
export function readGitlabCi(path: string, text: string): Read<readonly GitlabJob[], Problem> {
  const { value: file, problems } = openYaml(path, text);
  const entries = file.documents.flatMap((document) => entriesOf(document.contents));
  const jobs = entries.filter(({ key, value }) => !reserved.has(key) && !key.startsWith(".") && (isMap(value) || isAlias(value)));
  return {
    value: jobs.map((entry): GitlabJob => {
      const environment = valueAt(entry.value, "environment");
      return {
        kind: "job",
        address: entry.key,
        ...linesOfEntry(file, entry),
        environment: textOf(environment) ?? textOf(valueAt(environment, "name")),
      };
    }),
    problems,
  };
}
