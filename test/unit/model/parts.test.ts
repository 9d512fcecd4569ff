import assert from "node:assert/strict";
import type { PartsFile } from "../../../src/model/parts";
import { environmentsOfParts, runsOfParts } from "../../../src/model/parts";
import { readGithubActions } from "../../../src/sources/ci/githubActions";
import { readGitlabCi } from "../../../src/sources/ci/gitlabCi";
import { readScript } from "../../../src/sources/ci/script";
import { processorTime } from "../processorTime";

type Texts = Readonly<Record<string, string>>;

function fileOf(path: string, text: string): PartsFile {
  if (path.endsWith(".sh")) {
    const script = readScript(path, text);
    return { uses: [], parts: script === null ? {} : { "": script } };
  }
  return path.startsWith(".github/") ? readGithubActions(path, text).value : readGitlabCi(path, text).value;
}

function filesOf(texts: Texts): ReadonlyMap<string, PartsFile> {
  return new Map(Object.entries(texts).map(([path, text]) => [path, fileOf(path, text)]));
}

/** `job:line tool! target` for everything that is run by parts. */
function taken(texts: Texts): string[] {
  return [...runsOfParts(filesOf(texts))].map(({ run: { job, line, tool, changes, target } }) => `${job}:${line} ${tool}${changes ? "!" : ""} ${target === "" ? "." : target}`);
}

const root = ".gitlab-ci.yml";
const include = "include: ci/tf.yml\n";

describe("what a job runs by the templates of other files", () => {
  const apply = ".apply:\n  script:\n    - cd $ROOT\n    - terraform apply\n";
  const cases: [name: string, texts: Texts, expected: string[]][] = [
    ["with a variable of its own", { [root]: `${include}prod:\n  extends: .apply\n  variables: {ROOT: infra/prod}\n`, "ci/tf.yml": apply }, ["prod:3 terraform! infra/prod"]],
    ["with a variable of its file", { [root]: `${include}variables: {ROOT: infra/dev}\ndev:\n  extends: .apply\n`, "ci/tf.yml": apply }, ["dev:4 terraform! infra/dev"]],
    ["with the template's own", { [root]: `${include}all:\n  extends: [.apply]\n`, "ci/tf.yml": `${apply}  variables: {ROOT: infra/all}\n` }, ["all:3 terraform! infra/all"]],
    ["with its own before the template's", { [root]: `${include}prod:\n  extends: .apply\n  variables: {ROOT: infra/prod}\n`, "ci/tf.yml": `${apply}  variables: {ROOT: infra/all}\n` }, ["prod:3 terraform! infra/prod"]],
    ["once for each run of its matrix", { [root]: `${include}all:\n  extends: .apply\n  parallel:\n    matrix:\n      - ROOT: [a, b/c]\n`, "ci/tf.yml": apply }, ["all:3 terraform! a", "all:3 terraform! b/c"]],
    ["from the root of the checkout", { [root]: `${include}prod:\n  extends: .apply\n  variables: {ROOT: $CI_PROJECT_DIR/infra/prod}\n`, "ci/tf.yml": apply }, ["prod:3 terraform! infra/prod"]],
    ["what only the run knows", { [root]: `${include}prod:\n  extends: .apply\n  variables: {ROOT: infra/$CI_COMMIT_BRANCH}\n`, "ci/tf.yml": apply }, ["prod:3 terraform! infra/*"]],
    ["through a template of its own file", { [root]: `${include}.mine:\n  extends: .apply\nprod:\n  extends: .mine\n  variables: {ROOT: infra/prod}\n`, "ci/tf.yml": apply }, ["prod:3 terraform! infra/prod"]],
    ["through templates of two files", { [root]: `${include}prod:\n  extends: .env\n  variables: {ENV: prod}\n`, "ci/tf.yml": `include: ci/base.yml\n.env:\n  extends: .apply\n  variables: {ROOT: infra/$ENV}\n`, "ci/base.yml": ".apply:\n  script: terraform -chdir=infra/$ENV apply\n" }, ["prod:3 terraform! infra/prod"]],
    ["from a file that another one includes beside it", { [root]: "include: [ci/tf.yml, ci/jobs.yml]\n", "ci/tf.yml": apply, "ci/jobs.yml": "prod:\n  extends: .apply\n  variables: {ROOT: infra/prod}\n" }, ["prod:2 terraform! infra/prod"]],
    ["by a reference", { [root]: `${include}prod:\n  variables: {ROOT: infra/prod}\n  script:\n    - echo go\n    - !reference [.apply, script]\n`, "ci/tf.yml": apply }, ["prod:6 terraform! infra/prod"]],
    ["nothing where it has a script of its own", { [root]: `${include}prod:\n  extends: .apply\n  script: echo\n`, "ci/tf.yml": apply }, []],
    ["nothing where its own commands change the folder before", { [root]: `${include}prod:\n  extends: .apply\n  before_script: cd elsewhere\n`, "ci/tf.yml": apply }, []],
    ["nothing from a file of another pipeline", { [root]: "prod:\n  extends: .apply\n", "ci/tf.yml": apply }, []],
    ["nothing from the template of a template that has a script of its own", { [root]: `${include}prod:\n  extends: .mid\n`, "ci/tf.yml": "include: ci/base.yml\n.mid:\n  extends: .apply\n  script: terraform -chdir=infra/mid apply\n", "ci/base.yml": apply }, ["prod:3 terraform! infra/mid"]],
    ["nothing in circles", { [root]: `${include}a:\n  extends: .a\n`, "ci/tf.yml": ".a:\n  extends: .b\n", "ci/b.yml": "include: ci/tf.yml\n.b:\n  extends: .a\n" }, []],
    ["nothing by itself", { "ci/tf.yml": apply }, []],
  ];
  for (const [name, texts, expected] of cases) it(name, () => assert.deepEqual(taken(texts), expected));

  it("keeps no value that may be a secret", () => {
    const file = fileOf(root, "a:\n  extends: .x\n  variables: {API_TOKEN: abc, NOTE: two words, DIR: a/b, URL: 'https://acme.test/?x'}\n.y:\n  variables: {PASSWORD: abc}\n  script: terraform plan\n");
    assert.deepEqual([file.taken?.map(({ given }) => given), file.parts?.[".y"]?.defaults], [[[{ DIR: "a/b" }]], {}]);
  });
});

describe("the environment of a job by the templates of other files", () => {
  const cases: [name: string, job: string, template: string, expected: string | undefined][] = [
    ["as the template names it", "extends: .env", "environment: production", "production"],
    ["also where the script is the job's", "extends: .env\n  script: x", "environment: {name: production}", "production"],
    ["with the job's variable", "extends: .env\n  variables: {ENV: prod}", "environment: {name: $ENV}", "prod"],
    ["with the template's variable", "extends: .env", "environment: shop-$ENV\n  variables: {ENV: dev}", "shop-dev"],
    ["not where only the run knows it", "extends: .env", "environment: review/$CI_COMMIT_REF_SLUG", undefined],
    ["not where two runs of the job differ", "extends: .env\n  parallel:\n    matrix: [{ENV: [a, b]}]", "environment: $ENV", undefined],
    ["not where it is named nowhere", "extends: .env", "image: x", undefined],
    ["not from what it only refers to", "script:\n    - !reference [.env, script]", "environment: production\n  script: x", undefined],
  ];
  for (const [name, job, template, expected] of cases) {
    it(name, () => assert.equal(environmentsOfParts(filesOf({ [root]: `${include}go:\n  ${job}\n`, "ci/tf.yml": `.env:\n  ${template}\n` })).get(root)?.get("go"), expected));
  }
});

describe("what a job runs by the scripts that it calls", () => {
  const workflow = (script: string, folder = "."): string => `jobs:\n  a:\n    defaults: {run: {working-directory: ${folder}}}\n    steps:\n      - run: |\n${script.split("\n").map((line) => `          ${line}\n`).join("")}`;
  const applied = (script: string, text: string, folder?: string): string[] => taken({ ".github/workflows/a.yml": workflow(script, folder), "scripts/deploy.sh": text }).map((run) => run.replace(/^jobs\.a:\d+ /, ""));

  const cases: [name: string, script: string, text: string, expected: string[], folder?: string][] = [
    ["the folder that it is given", "./scripts/deploy.sh infra/prod", "#!/bin/bash\nset -e\ncd \"$1\"\nterraform apply\n", ["terraform! infra/prod"]],
    ["by an interpreter with options", "bash -ex scripts/deploy.sh infra/prod", "terraform -chdir=${1} apply\n", ["terraform! infra/prod"]],
    ["the second of its arguments, part of a path", "scripts/deploy.sh apply prod", "ENV=$2\nterraform -chdir=infra/$ENV \"$1\"\nterraform -chdir=live/${ENV}/vpc apply\n", ["terraform! live/prod/vpc"]],
    ["an argument with a word for when it is missing", "scripts/deploy.sh prod", "ENV=${1:?which environment}\ncd infra/${ENV:-dev} && terraform apply\n", ["terraform! infra/prod"]],
    ["what is left after a shift", "scripts/deploy.sh -v prod", "shift\ncd infra/$1 && terraform apply\n", ["terraform! infra/prod"]],
    ["a variable that is set before it", "ENV=prod ./scripts/deploy.sh", "cd infra/$ENV && terraform apply\n", ["terraform! infra/prod"]],
    ["from the folder that it is called in", "../scripts/deploy.sh prod", "cd $1 && terraform apply\n", ["terraform! infra/prod"], "infra"],
    ["here, from where a command changed to", "cd infra/prod\n../../scripts/deploy.sh", "terraform apply\n", ["terraform! infra/prod"]],
    ["from the folder that the script lies in", "../scripts/deploy.sh prod", "cd \"$(dirname \"$0\")/../live/$1\"\nterraform apply\n", ["terraform! live/prod"], "infra"],
    ["the same by the usual detours", "scripts/deploy.sh", "DIR=\"$(cd \"$(dirname \"${BASH_SOURCE[0]}\")/..\" >/dev/null 2>&1 && pwd)\"\ncd \"$DIR/live\"\nterraform apply\n", ["terraform! live"]],
    ["the root of the checkout", "../scripts/deploy.sh prod", "cd $(git rev-parse --show-toplevel)/live/$1 && terraform apply\n", ["terraform! live/prod"], "infra"],
    ["another program", "scripts/deploy.sh overlays/prod", "kubectl apply -k \"k8s/$1\"\n", ["kubectl! k8s/overlays/prod"]],
    ["a loop over what it is given", "scripts/deploy.sh a b", "for d in $1 $2; do terraform -chdir=$d plan; done\n", ["terraform a", "terraform b"]],
    ["what only the run knows", "scripts/deploy.sh $TARGET", "cd infra/$1 && terraform apply\n", ["terraform! infra/*"]],
    ["nothing above the folder that it is called in, which is not known", "../scripts/deploy.sh", "cd .. && terraform apply\n", [], "infra"],
    ["an argument of a function is none of the script", "scripts/deploy.sh infra/prod", "go() {\n  cd \"$1\" && terraform apply\n}\ngo infra/dev\n", ["terraform! *"]],
    ["an argument beside functions", "scripts/deploy.sh infra/prod", "usage() { echo \"$1\"; }\nfunction log {\n  echo $1\n}\ncd \"$1\" && terraform apply\n", ["terraform! infra/prod"]],
    ["nothing from a script that only prints", "scripts/deploy.sh infra/prod", "echo \"$1\"\n", []],
    ["nothing from making it executable", "chmod +x scripts/deploy.sh infra/prod", "cd \"$1\" && terraform apply\n", []],
    ["nothing outside of the repository", "/opt/scripts/deploy.sh infra/prod\n../scripts/deploy.sh infra", "cd \"$1\" && terraform apply\n", []],
  ];
  for (const [name, script, text, expected, folder] of cases) it(name, () => assert.deepEqual(applied(script, text, folder), expected));

  it("through another script, and through a template", () => {
    assert.deepEqual(taken({
      [root]: `${include}prod:\n  extends: .deploy\n  variables: {ENV: prod}\n`,
      "ci/tf.yml": ".deploy:\n  script: scripts/all.sh $ENV\n",
      "scripts/all.sh": "for part in net app; do scripts/one.sh live/$1; done\n",
      "scripts/one.sh": "cd $1\nterraform apply\n",
    }), ["prod:3 terraform! live/prod"]);
  });

  it("keeps no argument that may be more than a path", () => {
    const file = fileOf(".github/workflows/a.yml", workflow("DB_PASSWORD=abc NAME=x scripts/a.sh 'two words' infra https://acme.test/?a=b"));
    assert.deepEqual(file.taken, [{ address: "jobs.a", line: 6, from: "scripts/a.sh", name: "", takes: "runs", given: [{ NAME: "x", 2: "infra", PWD: "." }] }]);
  });

  it("ends where scripts call each other in circles, and where calls multiply", () => {
    const spentMs = processorTime();
    const many = "scripts/deploy.sh a/$1 $2\n".repeat(30);
    assert.deepEqual(applied("scripts/deploy.sh x", many), []);
    assert.ok(applied("scripts/deploy.sh x", `terraform -chdir=$1 apply\n${many}`).length <= 1000);
    assert.ok(spentMs() < 2000);
  });
});
