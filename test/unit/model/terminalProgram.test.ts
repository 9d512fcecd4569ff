import assert from "node:assert/strict";
import fc from "fast-check";
import { terminalProgram } from "../../../src/model/terminalProgram";
import { processorTime } from "../processorTime";

describe("model/terminalProgram", () => {
  const cases: readonly (readonly [line: string, program: string | null])[] = [
    ["terraform apply -var password=hunter2", "terraform"],
    ["  kubectl get pods\n", "kubectl"],
    ["", null],
    ["ls -la", null],
    ["hunter2", null],
    ["./deploy-for-acme-secret.sh --prod", null],
    ["echo terraform", null],
    ["git commit -m 'terraform apply'", null],
    ["rm -rf terraform", null],
    // paths
    ["/usr/local/bin/terraform plan", "terraform"],
    ["./bin/helm upgrade", "helm"],
    ['& "C:\\Program Files\\HashiCorp\\terraform.exe" plan', "terraform"],
    ["C:\\tools\\kubectl.EXE get pods", "kubectl"],
    ["\\terraform plan", "terraform"],
    ["/opt/terraform/bin/other", null],
    // quotes
    ["'terraform' plan", "terraform"],
    ['"terra"form plan', "terraform"],
    ['"/opt/my tools/terraform" plan', "terraform"],
    ["'terraform plan'", null],
    ["\"terraform", "terraform"],
    ["'", null],
    ["\\", null],
    // assignments and wrappers
    ["AWS_PROFILE=prod TF_VAR_x='a b' terraform apply", "terraform"],
    ["SECRET=terraform", null],
    ["sudo -u deploy -E terraform apply", "terraform"],
    ["sudo -u terraform ls", null],
    ["sudo rm -rf terraform", null],
    ["env -u HOME A=b kubectl apply -f -", "kubectl"],
    ["time nice -n 5 helm template .", "helm"],
    ["timeout -k 5 30 kubectl wait pod/x", "kubectl"],
    ["aws-vault exec prod -- terraform plan", "terraform"],
    ["aws-vault exec prod terraform plan", "terraform"],
    ["op run --env-file=.env -- helm upgrade", "helm"],
    ["npx cdk deploy", "cdk"],
    ["xargs -n 1 kubectl delete pod", "kubectl"],
    ["sudo", null],
    ["sudo sudo sudo sudo sudo terraform apply", null],
    // several commands
    ["cd infra && terraform init && terraform apply", "terraform"],
    ["cat pods.yaml | kubectl apply -f - | tee log", "kubectl"],
    ["(cd infra; helm template .)", "helm"],
    ["if terraform validate; then echo ok; fi", "terraform"],
    ["for d in a b; do terragrunt plan; done", "terragrunt"],
    ["! ansible-playbook site.yml", "ansible-playbook"],
    ["echo $(terraform output -raw password)", "terraform"],
    ["bash -c 'cd infra && terraform plan'", "terraform"],
    ["sh -ec \"kubectl get pods\"", "kubectl"],
    ["bash deploy.sh -c", null],
    ["bash -c", null],
    ["bash -c \"bash -c 'bash -c \\\"bash -c terraform\\\"'\"", null],
    // what is no command
    ["# terraform apply", null],
    ["ls # terraform apply", null],
    ["ls > terraform", null],
    ["2>terraform ls", null],
    [">out.log 2>&1 terraform plan", "terraform"],
    ["cat <<EOF\nterraform apply\nEOF", null],
    ["cat <<< text\nterraform apply", "terraform"],
    ["terraform \\\n  apply", "terraform"],
    // what nobody sees
    ["\u001b[31mterraform apply", null],
    ["terraform\u0000 apply", null],
    ["terraform\u200b apply", null],
    ["tеrraform apply", null],
    ["TERRAFORM apply", null],
    [`${"x".repeat(20_000)}; terraform apply`, null],
  ];
  for (const [line, program] of cases) {
    it(`is ${program ?? "nothing"} for ${JSON.stringify(line.slice(0, 60))}`, () => assert.equal(terminalProgram(line), program));
  }

  it("is a word of the list and nothing else, and soon, whatever the line", () => {
    const parts = fc.constantFrom("terraform", "sudo", "-u", "--", "env", "A=b", "bash", "-c", "'", '"', "\\", "(", ")", "|", "&&", ";", "\n", "<<", ">", "#", " ", "hunter2", "\u0000", "`", "$(");
    fc.assert(fc.property(fc.array(parts, { maxLength: 200, size: "max" }), (words) => {
      const found = terminalProgram(words.join(" "));
      assert.ok(found === null || found === "terraform");
    }));
    const spentMs = processorTime();
    for (const part of ["sudo ", "'\"", "bash -c '", "((((", "a=b ", "\\\n"]) terminalProgram(part.repeat(100_000));
    assert.ok(spentMs() < 500);
  });
});
