import type { EstateGrouping } from "../../estate/estateTree";
import { unownedGroup } from "../../estate/estateTree";
import type { BlockKind, System } from "../../model/place";

/** Names of VS Code's own icons. A file has the one of the person's icon theme. */
export const blockIcons: Readonly<Record<BlockKind, string>> = {
  resource: "symbol-class",
  data: "database",
  module: "package",
  variable: "symbol-variable",
  output: "export",
  provider: "plug",
  terraform: "settings-gear",
  locals: "symbol-constant",
  moved: "arrow-swap",
  import: "cloud-download",
  check: "check",
  removed: "trash",
  job: "play-circle",
  object: "symbol-object",
  service: "server-process",
  stage: "layers",
};

/** The icon of a group; the empty text is the group of what has no owner or no known environment. */
export function groupIcon(by: EstateGrouping, group: string): string {
  if (group === "") return "question";
  if (by === "system") return isSystem(group) ? systemIcons[group] ?? "tools" : "tools";
  if (by === "environment") return "server-environment";
  // @user, an e-mail address or a catalog's user:name; everything else with a slash is a team.
  return group === unownedGroup ? "circle-slash" : /^user:|^[^/]*$/.test(group) ? "person" : "organization";
}

/** What builds the infrastructure has the tools of {@link groupIcon}. */
const systemIcons: Readonly<Partial<Record<System, string>>> = {
  kubernetes: "server-process", kustomize: "server-process", helm: "server-process", argo: "server-process", flux: "server-process", ecs: "server-process", nomad: "server-process",
  docker: "package", compose: "package",
  systemd: "server", nginx: "server", traefik: "server", cron: "clock",
  iam: "shield", trivy: "shield",
  prometheus: "graph", opentelemetry: "graph", alertmanager: "bell",
  "github-actions": "rocket", "gitlab-ci": "rocket", circleci: "rocket", "azure-pipelines": "rocket", "bitbucket-pipelines": "rocket", jenkins: "rocket", buildkite: "rocket",
  travis: "rocket", drone: "rocket", woodpecker: "rocket", appveyor: "rocket", "cloud-build": "rocket", codebuild: "rocket", amplify: "rocket", tekton: "rocket", spinnaker: "rocket", atlantis: "rocket",
  shell: "terminal", make: "terminal",
};

function isSystem(name: string): name is System {
  return Object.hasOwn(systemIcons, name);
}
