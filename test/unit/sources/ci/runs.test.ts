import assert from "node:assert/strict";
import fc from "fast-check";
import type { Read } from "../../../../src/base/read";
import type { Problem } from "../../../../src/model/message";
import type { ToolRun } from "../../../../src/model/outline";
import { readAzurePipelines } from "../../../../src/sources/ci/azurePipelines";
import { readBitbucketPipelines } from "../../../../src/sources/ci/bitbucketPipelines";
import { readBuildkite } from "../../../../src/sources/ci/buildkite";
import { readCircleci } from "../../../../src/sources/ci/circleci";
import { readGithubActions } from "../../../../src/sources/ci/githubActions";
import { readGitlabCi } from "../../../../src/sources/ci/gitlabCi";
import { processorTime } from "../../processorTime";

type Reader = (path: string, text: string) => Read<{ readonly runs: readonly ToolRun[] }, Problem>;

/** `job:line tool! target`, with `!` where it changes something. */
function runsIn(read: Reader, text: string): string[] {
  return read("ci.yml", text).value.runs.map(({ job, line, tool, changes, target }) => `${job}:${line} ${tool}${changes ? "!" : ""} ${target === "" ? "." : target}`);
}

/** What one script of a job in the folder `infra` runs. */
function inScript(script: string): string[] {
  const lines = script.split("\n").map((line) => `          ${line}\n`).join("");
  const text = `jobs:\n  a:\n    defaults: {run: {working-directory: infra}}\n    steps:\n      - run: |\n${lines}`;
  return runsIn(readGithubActions, text).map((run) => run.replace(/^jobs\.a:/, "").replace(/^(\d+)/, (line) => String(Number(line) - 5)));
}

describe("what a script runs", () => {
  const scripts: [script: string, expected: string[]][] = [
    // Terraform and its kin.
    ["terraform apply -auto-approve", ["1 terraform! infra"]],
    ["terraform plan -out=plan", ["1 terraform infra"]],
    ["terraform init\nterraform fmt -check\nterraform validate", ["2 terraform infra", "3 terraform infra"]],
    ["terraform -chdir=prod apply", ["1 terraform! infra/prod"]],
    ["terraform -chdir=prod plan -var-file=../vars/prod.tfvars -var 'a=b'", ["1 terraform infra/prod", "1 terraform infra/vars/prod.tfvars"]],
    ["terraform workspace select plan\nterraform output apply\nterraform --help apply", []],
    ["tofu destroy", ["1 tofu! infra"]],
    ["terragrunt run-all apply --terragrunt-working-dir live/prod", ["1 terragrunt! infra/live/prod"]],
    ["terragrunt run --all --working-dir live plan", ["1 terragrunt infra/live"]],
    ["pulumi up --yes -C app --stack prod", ["1 pulumi! infra/app"]],
    ["npx --yes cdk deploy --all\nyarn cdk diff", ["1 cdk! infra", "2 cdk infra"]],
    // What runs the product.
    ["helm upgrade --install shop ../charts/shop -n shop -f ../charts/shop/values-prod.yaml --set image.tag=1", ["1 helm! charts/shop", "1 helm! charts/shop/values-prod.yaml"]],
    ["helm lint ./shop\nhelm diff upgrade shop ./shop\nhelm template ./shop", ["1 helm infra/shop", "2 helm infra/shop", "3 helm infra/shop"]],
    ["helm upgrade shop oci://registry.acme.test/shop\nhelm plugin install https://acme.test/diff\nhelm uninstall shop", []],
    ["kubectl apply -f k8s/ -f ../deploy/a.yaml", ["1 kubectl! infra/k8s", "1 kubectl! deploy/a.yaml"]],
    ["kubectl --context prod -n shop apply -k overlays/prod", ["1 kubectl! infra/overlays/prod"]],
    ["kubectl apply --dry-run=server -k a\nkubectl diff -k a\nkubectl apply --dry-run=none -k a", ["1 kubectl infra/a", "2 kubectl infra/a", "3 kubectl! infra/a"]],
    ["kubectl rollout status deployment/shop\nkubectl get -f a.yaml\nkubectl apply -f https://acme.test/a.yaml", []],
    ["kustomize build overlays/prod | kubectl apply -f -", ["1 kustomize infra/overlays/prod", "1 kubectl! infra/overlays/prod"]],
    ["envsubst < k8s/a.yaml |\n  kubectl apply -f -", ["2 kubectl! infra/k8s/a.yaml"]],
    ["cat k8s/a.yaml | sed s/x/y/ | kubectl apply -f -", ["1 kubectl! infra/k8s/a.yaml"]],
    ["kubectl apply -f - <<EOF\nterraform apply\nEOF\nterraform plan", ["4 terraform infra"]],
    ["helmfile -e prod apply\nhelmfile -f releases.yaml diff", ["1 helmfile! infra", "2 helmfile infra/releases.yaml"]],
    ["docker build -t acme/shop:$SHA ../services/shop\ndocker push acme/shop:$SHA", ["1 docker services/shop", "2 docker! services/shop"]],
    ["docker buildx build --push -f docker/Dockerfile --build-arg A=b -t x .", ["1 docker! infra/docker/Dockerfile"]],
    ["docker push acme/other", []],
    ["docker compose -f compose.prod.yaml up -d", ["1 compose! infra/compose.prod.yaml"]],
    ["docker-compose push", ["1 compose! infra"]],
    // The rest of the tools.
    ["ansible-playbook -i inventories/prod site.yml -e a=b", ["1 ansible-playbook! infra/site.yml", "1 ansible-playbook! infra/inventories/prod"]],
    ["ansible-playbook --check site.yml\nansible-playbook -i host, site.yml", ["1 ansible-playbook infra/site.yml", "2 ansible-playbook! infra/site.yml"]],
    ["serverless deploy --stage prod\nsls package", ["1 serverless! infra", "2 serverless infra"]],
    ["sam build && sam deploy --template-file out/template.yaml --stack-name shop", ["1 sam infra", "1 sam! infra/out/template.yaml"]],
    ["aws --region eu-west-1 cloudformation deploy --template-file stack.yaml --stack-name x", ["1 cloudformation! infra/stack.yaml"]],
    ["aws cloudformation validate-template --template-body file://stack.yaml\naws s3 sync . s3://x", ["1 cloudformation infra/stack.yaml"]],
    ["aws cloudformation package --template-file stack.yaml --output-template-file out.yaml --s3-bucket x\naws cloudformation deploy --template-file out.yaml --stack-name x", ["1 cloudformation infra/stack.yaml", "2 cloudformation! infra/stack.yaml"]],
    ["sam package --output-template-file out.yaml\nsam deploy --template-file out.yaml\nsam deploy", ["1 sam infra", "2 sam! infra", "3 sam! infra"]],
    ["packer validate .\npacker build images/web.pkr.hcl", ["1 packer infra", "2 packer! infra/images/web.pkr.hcl"]],
    ["nomad job plan jobs/a.nomad\nnomad run jobs/a.nomad", ["1 nomad infra/jobs/a.nomad", "2 nomad! infra/jobs/a.nomad"]],
    ["npx wrangler deploy --config worker/wrangler.toml\nwrangler deploy --dry-run", ["1 wrangler! infra/worker/wrangler.toml", "2 wrangler infra"]],
    ["flyctl deploy --remote-only -c fly.prod.toml", ["1 fly! infra/fly.prod.toml"]],
    // The shell around them.
    ["cd prod && terraform apply", ["1 terraform! infra/prod"]],
    ["cd prod\nterraform plan\ncd ../staging\nterraform plan\ncd -\nterraform apply", ["2 terraform infra/prod", "4 terraform infra/staging", "6 terraform! infra/prod"]],
    ["(cd prod && terraform apply)\nterraform plan", ["1 terraform! infra/prod", "2 terraform infra"]],
    ["pushd prod; terraform apply; popd; terraform plan", ["1 terraform! infra/prod", "1 terraform infra"]],
    ["cd ../..\nterraform apply\ncd /tmp && terraform apply\ncd ~ && terraform apply", []],
    ["cd \"$GITHUB_WORKSPACE/infra/eu\" && terraform apply", ["1 terraform! infra/eu"]],
    ["cd $(git rev-parse --show-toplevel)/x && terraform plan", ["1 terraform x"]],
    ["DIR=prod\nTF_LOG=debug terraform -chdir=\"${DIR}\" apply", ["2 terraform! infra/prod"]],
    ["terraform -chdir=$ENV apply\nterraform -chdir=live/${ENV}/vpc plan", ["1 terraform! infra/*", "2 terraform infra/live/*/vpc"]],
    ["for d in a b/c; do\n  terraform -chdir=$d plan\ndone", ["2 terraform infra/a", "2 terraform infra/b/c"]],
    ["ALL='a b'\nfor d in $ALL; do\n  cd live/$d\n  terraform apply\n  cd -\ndone\nterraform plan", ["4 terraform! infra/live/a", "4 terraform! infra/live/b", "7 terraform infra"]],
    ["for e in dev prod; do for r in eu us; do terraform -chdir=$e/$r plan; done; done", ["1 terraform infra/dev/eu", "1 terraform infra/dev/us", "1 terraform infra/prod/eu", "1 terraform infra/prod/us"]],
    ["for d in live/*/; do terraform -chdir=$d plan; done\nfor d in $(ls); do terraform -chdir=$d apply; done", ["1 terraform infra/live/*", "2 terraform! infra/*"]],
    ["for d in a /tmp; do terraform -chdir=$d plan; done\nfor d in ../../x ../y; do terraform -chdir=$d plan; done", ["1 terraform infra/*", "2 terraform y"]],
    [`for d in ${Array.from({ length: 21 }, (_, at) => `d${String(at)}`).join(" ")}; do terraform -chdir=$d plan; done`, ["1 terraform infra/*"]],
    ["for s in a b; do docker build -t x/$s $s; done\nfor t in a b; do docker push x/$t; done", ["1 docker infra/a", "1 docker infra/b", "2 docker! infra/a", "2 docker! infra/b"]],
    ["if [ \"$X\" = 1 ]; then terraform apply; else terraform plan; fi", ["1 terraform! infra", "1 terraform infra"]],
    ["terraform \\\n  -chdir=prod \\\n  apply", ["1 terraform! infra/prod"]],
    ["# terraform apply\necho terraform apply\necho 'a; terraform apply'\necho \"x\" # terraform apply", []],
    ["sudo -E terraform apply\naws-vault exec prod -- terraform plan\ntime /usr/bin/terraform plan", ["1 terraform! infra", "2 terraform infra", "3 terraform infra"]],
    ["bash -c \"cd prod && terraform apply\"\nterraform plan", ["1 terraform! infra/prod", "2 terraform infra"]],
    ["terraform plan 2>&1 > out.txt | tee log", ["1 terraform infra"]],
    ["deploy() {\n  terraform apply\n}", ["2 terraform! infra"]],
    ["case $X in\n  a) terraform apply ;;\nesac", ["2 terraform! infra"]],
    ["echo \"a\nb\"\nterraform apply", ["3 terraform! infra"]],
    ["terraform-docs apply\nmyterraform apply\n./terraform.sh apply", []],
  ];
  for (const [script, expected] of scripts) it(script.replaceAll("\n", " ⏎ "), () => assert.deepEqual(inScript(script), expected));
});

describe("what the jobs of a pipeline run", () => {
  const texts: [name: string, read: Reader, text: string, expected: string[]][] = [
    [
      "the folder of the step, the job and the workflow", readGithubActions,
      "defaults: {run: {working-directory: a}}\njobs:\n  x:\n    steps:\n      - run: terraform apply\n      - run: terraform plan\n        working-directory: ./c/\n  y:\n    defaults: {run: {working-directory: b}}\n    steps:\n      - run: terraform apply\n",
      ["jobs.x:5 terraform! a", "jobs.x:6 terraform c", "jobs.y:11 terraform! b"],
    ],
    [
      "a matrix", readGithubActions,
      "jobs:\n  x:\n    strategy:\n      matrix:\n        root: [infra/a, infra/b]\n        os: [x, y]\n    defaults: {run: {working-directory: '${{ matrix.root }}'}}\n    steps:\n      - run: terraform validate\n      - run: terraform plan\n        working-directory: .\n",
      ["jobs.x:9 terraform infra/a", "jobs.x:9 terraform infra/b", "jobs.x:10 terraform ."],
    ],
    [
      "a matrix of maps, with more and with less", readGithubActions,
      "jobs:\n  x:\n    strategy:\n      matrix:\n        target: [{dir: a, env: dev}, {dir: b, env: prod}]\n        mode: [one, two]\n        exclude: [{mode: two}]\n        include: [{mode: three, root: c}]\n    steps:\n      - run: terraform -chdir=infra/${{ matrix.target.dir }} plan -var-file=${{ matrix.mode }}.tfvars\n",
      ["jobs.x:10 terraform infra/a", "jobs.x:10 terraform infra/a/one.tfvars", "jobs.x:10 terraform infra/b", "jobs.x:10 terraform infra/b/one.tfvars", "jobs.x:10 terraform infra/*", "jobs.x:10 terraform infra/*/three.tfvars"],
    ],
    ["a matrix of includes alone", readGithubActions, "jobs:\n  x:\n    strategy:\n      matrix:\n        include:\n          - root: a\n          - root: b\n    steps:\n      - run: cd ${{ matrix.root }} && terraform apply\n", ["jobs.x:9 terraform! a", "jobs.x:9 terraform! b"]],
    ["a matrix that is computed", readGithubActions, "jobs:\n  x:\n    strategy:\n      matrix:\n        root: ${{ fromJson(needs.a.outputs.roots) }}\n    steps:\n      - run: terraform plan\n        working-directory: infra/${{ matrix.root }}\n", ["jobs.x:7 terraform infra/*"]],
    ["the environment's values", readGithubActions, "env: {ROOT: infra}\njobs:\n  x:\n    env: {DIR: '${{ env.ROOT }}/prod'}\n    steps:\n      - run: terraform -chdir=$DIR apply\n      - run: terraform apply\n        working-directory: ${{ env.DIR }}\n      - run: terraform -chdir=$SECRET plan\n        env: {SECRET: '${{ secrets.X }}'}\n", ["jobs.x:6 terraform! infra/prod", "jobs.x:7 terraform! infra/prod", "jobs.x:9 terraform *"]],
    ["a folded script", readGithubActions, "jobs:\n  x:\n    steps:\n      - run: >-\n          echo hello &&\n          cd infra &&\n          terraform apply\n\n          terraform plan\n", ["jobs.x:5 terraform! infra", "jobs.x:9 terraform infra"]],
    ["the steps of an action", readGithubActions, "runs:\n  using: composite\n  steps:\n    - run: terraform apply\n      working-directory: ${{ inputs.root }}\n", [":4 terraform! *"]],
    [
      "known actions", readGithubActions,
      "jobs:\n  x:\n    defaults: {run: {working-directory: elsewhere}}\n    steps:\n" + [
        "uses: hashicorp/setup-terraform@v3",
        "{uses: dflook/terraform-apply@v1, with: {path: infra/prod, var_file: 'a.tfvars'}}",
        "{uses: dflook/tofu-plan@v1, with: {path: infra/prod}}",
        "{uses: gruntwork-io/terragrunt-action@v2, with: {tg_dir: live, tg_command: run-all apply}}",
        "{uses: azure/k8s-deploy@v5, with: {manifests: 'k8s/a.yaml, k8s/b.yaml'}}",
        "{uses: pulumi/actions@v5, with: {command: preview, work-dir: app}}",
        "{uses: docker/build-push-action@v6, with: {context: services/a, push: true}}",
        "{uses: docker/build-push-action@v6, with: {context: services/b}}",
        "{uses: aws-actions/aws-cloudformation-github-deploy@v1, with: {template: stack.yaml}}",
        "{uses: cloudflare/wrangler-action@v3, with: {workingDirectory: worker}}",
        "{uses: dawidd6/action-ansible-playbook@v2, with: {playbook: site.yml, directory: ansible}}",
        "{uses: helm/chart-releaser-action@v1}",
        "{uses: helmfile/helmfile-action@v1, with: {helmfile-args: apply -f releases/prod.yaml}}",
        "{uses: some/other-action@v1, with: {path: infra}}",
      ].map((step) => `      - ${step}\n`).join(""),
      [
        "jobs.x:6 terraform! infra/prod", "jobs.x:6 terraform! infra/prod/a.tfvars", "jobs.x:7 tofu infra/prod", "jobs.x:8 terragrunt! live", "jobs.x:9 kubectl! k8s/a.yaml", "jobs.x:9 kubectl! k8s/b.yaml", "jobs.x:10 pulumi app",
        "jobs.x:11 docker! services/a", "jobs.x:12 docker services/b", "jobs.x:13 cloudformation! stack.yaml", "jobs.x:14 wrangler! worker", "jobs.x:15 ansible-playbook! ansible/site.yml", "jobs.x:16 helm! charts", "jobs.x:17 helmfile! releases/prod.yaml",
      ],
    ],
    ["images built and pushed in two steps of a matrix", readGithubActions, "jobs:\n  x:\n    strategy: {matrix: {service: [a, b]}}\n    steps:\n      - run: docker build -t acme/${{ matrix.service }} services/${{ matrix.service }}\n      - run: docker push acme/${{ matrix.service }}\n", ["jobs.x:5 docker services/a", "jobs.x:5 docker services/b", "jobs.x:6 docker! services/a", "jobs.x:6 docker! services/b"]],
    [
      "GitLab: before and after, templates and references", readGitlabCi,
      "variables: {ROOT: infra}\n.base:\n  before_script:\n    - cd $ROOT/prod\n.plan:\n  script:\n    - terraform plan\napply:\n  extends: .base\n  script:\n    - !reference [.plan, script]\n    - terraform apply\n  after_script:\n    - kubectl apply -k k8s\n",
      ["apply:7 terraform infra/prod", "apply:12 terraform! infra/prod", "apply:14 kubectl! k8s"],
    ],
    ["GitLab: merges, defaults and a matrix", readGitlabCi, "default:\n  before_script: [cd infra]\n.x: &x\n  script: ['terraform -chdir=$STACK apply']\napply:\n  <<: *x\n  parallel:\n    matrix:\n      - STACK: [a, b]\n", ["apply:4 terraform! infra/a", "apply:4 terraform! infra/b"]],
    ["GitLab: its Terraform wrapper", readGitlabCi, "apply:\n  variables: {TF_ROOT: $CI_PROJECT_DIR/infra}\n  script: gitlab-terraform apply\n", ["apply:3 terraform! infra"]],
    [
      "CircleCI: steps, commands and their parameters", readCircleci,
      "commands:\n  tf:\n    parameters: {dir: {type: string, default: x}}\n    steps:\n      - run: {command: terraform apply, working_directory: infra/<< parameters.dir >>}\njobs:\n  a:\n    environment: {D: infra}\n    working_directory: ~/project\n    steps:\n      - checkout\n      - run: terraform -chdir=$D plan\n      - tf: {dir: prod}\n      - tf\n      - when:\n          condition: x\n          steps:\n            - run:\n                command: |\n                  kubectl apply -k k8s\n                working_directory: ~/project/deploy\n",
      ["a:12 terraform infra", "a:5 terraform! infra/prod", "a:5 terraform! infra/x", "a:20 kubectl! deploy/k8s"],
    ],
    [
      "CircleCI: a job with parameters, once for each use in the workflows", readCircleci,
      "jobs:\n  tf:\n    parameters: {dir: {type: string, default: x}}\n    steps:\n      - run: {command: terraform apply, working_directory: infra/<< parameters.dir >>}\n  other:\n    steps: [{run: terraform plan}]\nworkflows:\n  main:\n    jobs:\n      - tf: {name: prod, dir: prod, context: a}\n      - tf: {name: prod again, dir: prod, context: b}\n      - tf\n      - tf:\n          matrix:\n            parameters:\n              dir: [eu, us]\n      - other: {requires: [tf]}\n",
      ["tf:5 terraform! infra/prod", "tf:5 terraform! infra/x", "tf:5 terraform! infra/eu", "tf:5 terraform! infra/us", "other:7 terraform ."],
    ],
    [
      "Azure: scripts, tasks and deployments", readAzurePipelines,
      "variables:\n  - name: root\n    value: infra\nsteps:\n  - bash: terraform plan\n    workingDirectory: $(root)/prod\nstages:\n  - stage: s\n    jobs:\n      - deployment: ship\n        strategy:\n          runOnce:\n            deploy:\n              steps:\n                - script: cd $(System.DefaultWorkingDirectory)/$(root) && terraform apply\n                - task: TerraformTaskV4@4\n                  inputs: {command: apply, workingDirectory: '$(Build.SourcesDirectory)/infra/x'}\n                - task: HelmDeploy@0\n                  inputs: {command: upgrade, chartPath: charts/shop}\n                - task: AzureCLI@2\n                  inputs:\n                    inlineScript: |\n                      kubectl apply -f k8s\n",
      [":5 terraform infra/prod", "ship:15 terraform! infra", "ship:16 terraform! infra/x", "ship:18 helm! charts/shop", "ship:23 kubectl! k8s"],
    ],
    ["Bitbucket: steps by alias", readBitbucketPipelines, "definitions:\n  steps:\n    - step: &ship\n        name: ship\n        script:\n          - cd infra\n          - terraform apply\n          - pipe: atlassian/x:1\npipelines:\n  default:\n    - step: *ship\n", ["ship:7 terraform! infra"]],
    ["Buildkite", readBuildkite, "env: {R: infra}\nsteps:\n  - label: ship\n    command:\n      - cd $R\n      - terraform apply\n  - command: terraform plan\n", ["ship:6 terraform! infra", ":7 terraform ."]],
  ];
  for (const [name, read, text, expected] of texts) {
    it(name, () => {
      assert.deepEqual(runsIn(read, text), expected);
      assert.deepEqual(read("ci.yml", text).problems, []);
    });
  }

  it("templates of Azure", () => {
    const text = "extends: {template: base.yml}\njobs:\n  - template: jobs/a.yml\n  - job: x\n    steps:\n      - template: /steps/b.yml\n      - template: c.yml@other\n";
    assert.deepEqual(readAzurePipelines("ci/azure-pipelines.yml", text).value.uses, [
      { address: "", line: 1, target: "ci/base.yml" },
      { address: "", line: 3, target: "ci/jobs/a.yml" },
      { address: "x", line: 6, target: "steps/b.yml" },
    ]);
  });
});

describe("scripts and pipelines of strangers", () => {
  const github = (script: string): string => `jobs:\n  a:\n    steps:\n      - run: ${JSON.stringify(script)}\n`;
  const repeated = (part: string, times: number): string => part.repeat(times);
  const aliases = (levels: number): string => Array.from({ length: levels }, (_, level) => `.l${level}: &l${level} [${level === 0 ? "terraform apply" : Array(10).fill(`*l${level - 1}`).join(", ")}]\n`).join("");
  const hostile: [name: string, read: Reader, text: string][] = [
    ["brackets without end", readGithubActions, github(repeated("$(", 200_000))],
    ["quotes without end", readGithubActions, github(repeated("\"'", 200_000))],
    ["expressions without end", readGithubActions, github(repeated("${{", 150_000))],
    ["heredocs without end", readGithubActions, github(repeated("a <<E\n", 50_000))],
    ["values that double", readGithubActions, github(`A=x\n${repeated("A=$A$A$A$A\n", 20_000)}terraform -chdir=$A plan`)],
    ["shells in shells", readGithubActions, github(repeated("bash -c 'terraform apply' && ", 5_000))],
    ["folders in folders without end", readGithubActions, github(repeated("cd a;", 199_000))],
    ["folders of long names in folders", readGithubActions, github(repeated(`cd ${"a/".repeat(190)}; terraform plan; `, 2_400))],
    ["loops in loops", readGithubActions, github(`${Array.from({ length: 5_000 }, (_, at) => `for v${String(at)} in ${"a b c d $v".repeat(3)}${String(at - 1)}/x; do `).join("")}${repeated("terraform -chdir=$v4/$v5/$v6/$v7 plan; ", 10_000)}`)],
    ["a matrix of everything", readGithubActions, `jobs:\n  a:\n    strategy:\n      matrix:\n${Array.from({ length: 20 }, (_, axis) => `        a${axis}: [${Array.from({ length: 20 }, (_each, value) => value).join(", ")}]\n`).join("")}    steps:\n      - run: terraform -chdir=\${{ matrix.a1 }} plan\n`],
    ["variables made of each other", readGithubActions, `env: {A: '${repeated("${{ env.B }}", 20)}', B: '${repeated("${{ env.A }}", 20)}'}\n${github(repeated("$A", 1000))}`],
    ["jobs that share one long script", readGithubActions, `x: &x\n  steps:\n    - run: ${JSON.stringify(repeated("echo terraform plan of a long name\n", 20_000))}\njobs:\n${Array.from({ length: 3000 }, (_, job) => `  j${job}: *x\n`).join("")}`],
    ["lists of aliases of lists of aliases", readGitlabCi, `${aliases(9)}a:\n  script: *l8\n`],
    ["an alias of itself", readGitlabCi, "a: &a\n  <<: *a\n  script: [*a, *b]\n  extends: a\n"],
    ["references in circles", readGitlabCi, "a:\n  script: [!reference [a, script], !reference [a, script]]\n"],
    ["commands in circles", readCircleci, `commands:\n  c:\n    steps: [${repeated("c, ", 30)} c]\njobs:\n  a:\n    steps: [c]\n`],
  ];
  for (const [name, read, text] of hostile) {
    it(`${name}: a moment`, () => {
      const spentMs = processorTime();
      const { value, problems } = read("ci.yml", text);
      const elapsed = spentMs();
      assert.ok(elapsed < 3000, `${elapsed.toFixed(0)} ms`);
      for (const { target } of value.runs) assert.ok(target.length <= 400);
      // What is not read any more is said.
      if (name === "jobs that share one long script") assert.deepEqual(problems.map(({ message }) => message.key), ["ci.tooManyCommands"]);
    });
  }

  it("targets never leave the repository, and hold nothing but paths", () => {
    const piece = fc.constantFrom("terraform", "apply", "kubectl", "-f", "-chdir=", "..", "/", "a", "$A", "'", '"', "(", ")", "|", "&&", "\n", " ", "cd ", "../", "helm upgrade x ", "<<E", "E", "`", "\\", "$(", "${", "~", "C:\\", "#", "*", "--set p=hunter2 ");
    fc.assert(fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      for (const { target, line, job } of readGithubActions("ci.yml", github(pieces.join(""))).value.runs) {
        assert.ok(!target.startsWith("/") && !target.split("/").includes("..") && !/[\s=]|hunter2/.test(target), target);
        assert.deepEqual([line, job], [4, "jobs.a"]);
      }
    }), { numRuns: 500 });
  });
});
