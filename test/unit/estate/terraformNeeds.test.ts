import { check } from "./comparedFiles";

/** A call of the module, with these arguments. */
function call(...names: readonly string[]): string {
  return `module "net" {\n  source = "../modules/net"\n${names.map((name) => `  ${name} = "x"\n`).join("")}}\n`;
}

function variable(name: string, extra = ""): string {
  return `variable "${name}" {\n  type = string\n${extra}}\n`;
}

const net = { "infra/modules/net/variables.tf": variable("region") + variable("flow_logs") + variable("extra", '  default = ""\n') };
const calls = (production: string): Record<string, string> => ({ ...net, "infra/staging/main.tf": call("region", "flow_logs", "extra"), "infra/prod/main.tf": production });

describe("arguments that a module cannot do without", () => {
  check("one that production does not give", calls(call("region")), ["needed flow_logs infra/staging/main.tf:4 flow_logs | infra/prod/main.tf:1 -"]);
  check("whatever it is called", calls(call("flow_logs")), ["needed region infra/staging/main.tf:3 region | infra/prod/main.tf:1 -"]);
  check("a secret, too", { ...calls(call("region")), "infra/modules/net/variables.tf": variable("region") + variable("flow_logs", "  sensitive = true\n") }, ["needed flow_logs infra/staging/main.tf:4 flow_logs | infra/prod/main.tf:1 -"]);
  check("not one with a default", calls(call("region", "flow_logs")), []);
  check("not one to which another file gives a default", { ...calls(call("region")), "infra/modules/net/override.tf": variable("flow_logs", "  default = null\n") }, []);
  check("not one that only production gives", calls(call("region", "flow_logs", "extra")), []);
  check("not of another module, which is not in the repository", { ...calls(call("region").replace("../modules/net", "acme/net/aws")) }, []);
  check("but of the module that production calls", { ...calls(call("region").replace("modules/net", "modules/old")), "infra/modules/old/main.tf": variable("region") }, []);
  check("not where the module cannot be read", { ...calls(call("region")), "infra/modules/net/more.tf": "variable {{{\n" }, []);
  check("not where production's file cannot", calls(`${call("region")}\nresource "a" {{{\n`), []);
  check("nor between environments that are no neighbours", { ...calls(call("region", "flow_logs")), "infra/dev/main.tf": call("region") }, []);
});

const root = { "app/variables.tf": variable("region") + variable("feature") + variable("password", "  sensitive = true\n") + variable("extra", "  default = 1\n") };
const values = { ...root, "app/env/staging.tfvars": 'region = "a"\nfeature = "b"\npassword = "c"\n', "app/env/prod.tfvars": 'region = "a"\n' };
const missing = "needed feature app/env/staging.tfvars:2 feature | app/env/prod.tfvars:1 -";
const both = [missing, "password app/env/staging.tfvars:3 password | app/env/prod.tfvars:1 -"];

describe("variables that a root cannot do without", () => {
  check("one that production's file lacks, but no secret, which is given otherwise", values, both);
  check("whatever it is called", { ...root, "app/staging.tfvars": 'region = "a"\nfeature = "b"\n', "app/prod.tfvars": 'feature = "b"\n' }, ["needed region app/staging.tfvars:1 region | app/prod.tfvars:1 -"]);
  const told = both.map((line) => line.replace("needed ", ""));
  check("not one with a default", { ...values, "app/more_override.tf": variable("feature", '  default = ""\n') }, told);
  check("not one that a file for all sets", { ...values, "app/terraform.tfvars": 'feature = "b"\n' }, told);
  check("but one that only the file of another environment sets", { ...values, "app/env/dev.tfvars": 'region = "a"\nfeature = "b"\npassword = "c"\n' }, both);
  check("not where a file beside it says nobody knows what", { ...values, "app/more.auto.tfvars.json": "{}" }, told);
  check("nor where a file elsewhere sets it, that a run may take along", { ...values, "common/all.tfvars": 'feature = "b"\n' }, told);
  check("nor where Terragrunt runs the code", { ...values, "terragrunt.hcl": 'inputs = { feature = "b" }\n' }, told);
  check("not where a pipeline gives it", { ...values, ".github/workflows/a.yml": "jobs:\n  a:\n    steps:\n      - run: terraform apply\n        env: { TF_VAR_feature: a }\n" }, told);
  check("nor a script", { ...values, "app/apply.sh": "terraform apply -var 'feature=b'\n" }, told);
  check("nor one that gives whatever it is told", { ...values, "app/apply.sh": 'terraform apply -var "$1"\n' }, told);
  check("nor where there are more scripts than anybody looks through", { ...values, ...Object.fromEntries(Array.from({ length: 301 }, (_, index) => [`tools/${index}.sh`, "echo\n"])) }, told);
  check("but where they give others", { ...values, "app/apply.sh": "terraform apply -var 'other=b'\n" }, both);
  check("not where the file is for other code", { ...values, "app/env/prod.tfvars": 'region = "a"\nother = "b"\n' }, [...told, "other app/env/staging.tfvars:1 - | app/env/prod.tfvars:2 other"]);
  check("not without the code", { "env/staging.tfvars": 'region = "a"\n', "env/prod.tfvars": "\n" }, []);
});
