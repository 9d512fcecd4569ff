import assert from "node:assert/strict";
import fc from "fast-check";
import { readJenkins } from "../../../../src/sources/ci/jenkins";
import { processorTime } from "../../processorTime";

const jenkinsfile = `#!/usr/bin/env groovy
// stage('not this one') {
pipeline {
  agent { label "linux && docker" }
  environment {
    TF_ROOT = 'infra/prod'
  }
  stages {
    stage('Test') {
      steps { sh 'make test' }
    }

    /* stage('nor this') { */
    stage("Deploy to production") {
      when { branch 'main' }
      steps {
        dir("\${env.TF_ROOT}") {
          sh '''
            terraform init
            terraform apply -auto-approve
          '''
        }
        sh "kubectl apply -f \${WORKSPACE}/k8s"
      }
    }
    stage('All') {
      parallel {
        stage('One') { steps { sh(script: 'terraform -chdir=one plan', returnStdout: true) } }
        stage('Two') { steps { sh label: 'x', script: "terraform -chdir=two plan" } }
      }
    }
  }
}
`;

function stages(text: string): string[] {
  return readJenkins("Jenkinsfile", text).value.blocks.map(({ kind, address, startLine, endLine }) => `${kind} ${address} ${startLine}-${endLine}`);
}

function runs(text: string): string[] {
  return readJenkins("Jenkinsfile", text).value.runs.map(({ job, line, tool, changes, target }) => `${job}:${line} ${tool}${changes ? "!" : ""} ${target === "" ? "." : target}`);
}

describe("Jenkins", () => {
  it("stages with their lines", () => {
    assert.deepEqual(stages(jenkinsfile), ["job Test 9-11", "job Deploy to production 14-25", "job All 26-31", "job One 28-28", "job Two 29-29"]);
  });

  it("what the steps run, and where", () => {
    assert.deepEqual(runs(jenkinsfile), [
      "Deploy to production:20 terraform! infra/prod", "Deploy to production:23 kubectl! k8s", "One:28 terraform one", "Two:29 terraform two",
    ]);
    assert.deepEqual(readJenkins("Jenkinsfile", jenkinsfile).problems, []);
  });

  const scripts: [name: string, text: string, expected: string[]][] = [
    ["folders in folders", "node {\n  dir('infra') {\n    dir 'a'\n    dir('a') { sh 'terraform apply' }\n    sh 'terraform plan'\n  }\n}\n", [":4 terraform! infra/a", ":5 terraform infra"]],
    ["a folder by its name", "dir(path: 'infra') { sh 'terraform apply' }\n", [":1 terraform! infra"]],
    ["a folder that is computed", "dir(folderOf(env)) { sh 'terraform apply' }\n", []],
    ["a folder that a parameter names", "dir(\"infra/${params.ENV}\") { sh 'terraform apply' }\n", [":1 terraform! infra/*"]],
    ["a variable of Groovy", "def root = 'infra/a'\nsh \"terraform -chdir=${root} apply\"\n", [":2 terraform! infra/a"]],
    ["a variable of the environment, in the shell", "environment { D = 'infra' }\nsh 'terraform -chdir=$D apply'\n", [":2 terraform! infra"]],
    ["a variable of one stage alone", "stage('a') { environment { D = 'a' }\n steps { sh 'terraform -chdir=$D plan' } }\nstage('b') { sh 'terraform -chdir=$D plan' }\n", ["a:2 terraform a", "b:3 terraform *"]],
    ["withEnv", "withEnv(['D=infra', 'E=x']) { sh 'terraform -chdir=$D apply' }\n", [":1 terraform! infra"]],
    ["a dollar that Groovy leaves to the shell", "withEnv(['D=infra']) { sh \"terraform -chdir=\\$D apply\" }\n", [":1 terraform! infra"]],
    ["a script over several lines", 'sh """\n  cd infra\n  terraform \\\n    apply\n"""\n', [":3 terraform! infra"]],
    ["Windows", "bat 'cd infra && terraform apply'\npwsh 'terraform plan'\n", [":1 terraform! infra", ":2 terraform ."]],
    ["not in a comment or a text", "// sh 'terraform apply'\n/* sh 'terraform apply' */\necho \"sh 'terraform apply'\"\n", []],
    ["not what is computed", "sh command\nsh(script: build(), label: 'terraform apply')\n", []],
  ];
  for (const [name, text, expected] of scripts) it(name, () => assert.deepEqual(runs(text), expected));

  it("at every keystroke: no throw, and the stages that are finished keep their lines", () => {
    const finished = readJenkins("Jenkinsfile", jenkinsfile).value.blocks;
    let line = 1;
    for (let length = 0; length <= jenkinsfile.length; length += 1) {
      const { blocks } = readJenkins("Jenkinsfile", jenkinsfile.slice(0, length)).value;
      for (const block of finished) if (block.endLine < line) assert.deepEqual(blocks.find(({ address }) => address === block.address), block);
      for (const { startLine, endLine } of blocks) assert.ok(startLine >= 1 && endLine >= startLine && endLine <= line);
      if (jenkinsfile[length] === "\n") line += 1;
    }
  });

  it("no text at all makes it throw", () => {
    const piece = fc.constantFrom("stage", "dir", "sh", "(", ")", "{", "}", "'a'", '"', "'", "'''", '"""', "${", "\n", "//", "/*", "\\", "=", "environment", "terraform apply", " ", "é");
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join("");
      const lines = text.split("\n").length;
      for (const { startLine, endLine } of readJenkins("Jenkinsfile", text).value.blocks) assert.ok(startLine >= 1 && endLine >= startLine && endLine <= lines);
    }), { numRuns: 500 });
  });

  for (const unit of ["{", "}", "stage('a') {", "(", "a(", "'", '"', "'''", "/*", "a = 'b' ", "dir('a') {", "sh 'terraform apply'\n", "a ", "${", "\\", "environment { a"]) {
    it(`much of ${JSON.stringify(unit)}: a moment`, () => {
      const spentMs = processorTime();
      readJenkins("Jenkinsfile", unit.repeat(Math.ceil(200_000 / unit.length)));
      assert.ok(spentMs() < 1500, `${spentMs().toFixed(0)} ms`);
    });
  }
});
