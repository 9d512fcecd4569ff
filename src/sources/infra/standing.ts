import { nameOf } from "../../base/path";
import type { Standing, System } from "../../model/place";
import { exampleFolders } from "./systems";

const examples = new Set(exampleFolders);

const pipelines: ReadonlySet<System> = new Set<System>([
  "github-actions", "gitlab-ci", "circleci", "azure-pipelines", "bitbucket-pipelines", "jenkins", "buildkite", "travis", "drone",
  "woodpecker", "appveyor", "cloud-build", "codebuild",
]);

/** The words of pipelines that change something outside: one of them, anywhere but in a comment, and the file is live. */
const delivers = new RegExp(
  [
    /\b(?:deploy|release|publish|promot|provision|roll-?out|roll-?back|destroy)/,
    /\b(?:apply|environment:|kubectl|helm (?:upgrade|install)|docker(?:\/build-push-action| push)|pulumi up|cdk deploy|terragrunt|ansible-playbook)/,
    /\bpush:\s*true\b/,
  ].map((words) => words.source).join("|"),
  "i",
);

/** Whether the standing of a system's files depends on what is in them: pass {@link standingOf} the text then. */
export function standsByContent(system: System): boolean {
  return pipelines.has(system);
}

/**
 * How an infra file stands to the running company. Folders named for examples, fixtures or the code of others decide first;
 * Compose is a developer's machine; Terraform's own tests and pipelines that only test are `ci`; everything else is live.
 * @param text of a pipeline; without it a pipeline counts as live, for it may deploy.
 */
export function standingOf(path: string, system: System, text: string | null = null): Standing {
  if (path.split("/").slice(0, -1).some((folder) => examples.has(folder.toLowerCase()))) return "example";
  if (system === "compose") return "local";
  if (system === "terraform" && /\.(?:tftest|tofutest|tfmock)\.(?:hcl|json)$/.test(nameOf(path))) return "ci";
  return text !== null && standsByContent(system) && !delivers.test(withoutComments(text)) ? "ci" : "live";
}

function withoutComments(text: string): string {
  return text.replaceAll(/(?:^|\s)(?:#|\/\/).*$/gm, "");
}
