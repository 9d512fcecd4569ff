import type { CompanyFile } from "./companyFile";
import type { EnvironmentName } from "./names";
import { environments, serviceName, teamOf } from "./names";
import type { Random } from "../random";
import type { Subject } from "./terraformBlocks";
import { outputs, someBlocks, variables } from "./terraformBlocks";

const inputs = "prefix instance_class security_groups egress dead_letters page replicas namespace settings zones".split(" ");
const results = "arn id endpoint port name".split(" ");
const topics = "network storage alarms queues access dns database jobs".split(" ");

/** Service after service without an end: a module for each, sometimes modules within it, and a root for every environment. */
export function* terraformFiles(random: Random): Generator<CompanyFile> {
  for (let index = 0; ; index += 1) {
    const of = { service: serviceName(index), team: teamOf(index), random };
    const module = `infra/modules/${of.service}`;
    yield* moduleFiles(module, { ...of, environment: null });
    if (index % 3 === 0) yield* moduleFiles(`${module}/modules/alarms`, { ...of, environment: null });
    if (index % 8 === 0) yield generated(module, of.service, random);
    for (const environment of environments) yield* rootFiles(`infra/${environment}/${of.service}`, index, { ...of, environment });
  }
}

function* moduleFiles(folder: string, subject: Subject): Generator<CompanyFile> {
  const { random } = subject;
  yield terraform(`${folder}/main.tf`, someBlocks(6 + random.below(6), subject));
  yield terraform(`${folder}/variables.tf`, variables(inputs.slice(random.below(5)), subject));
  yield terraform(`${folder}/outputs.tf`, outputs(results.slice(random.below(3)), subject));
  yield terraform(`${folder}/versions.tf`, versions(random));
}

function* rootFiles(folder: string, index: number, subject: Subject & { readonly environment: EnvironmentName }): Generator<CompanyFile> {
  const { service, team, environment, random } = subject;
  const annotation = random.chance(0.1) ? `# owner: @acme/${team}\n` : "";
  yield terraform(`${folder}/main.tf`, `${annotation}${calls(index, subject)}\n${someBlocks(4 + random.below(7), subject)}`);
  yield terraform(`${folder}/variables.tf`, variables(inputs.slice(random.below(7)), subject));
  yield terraform(`${folder}/outputs.tf`, outputs(results.slice(random.below(4)), subject));
  yield terraform(`${folder}/backend.tf`, `terraform {\n  backend "s3" {\n    bucket = "acme-state-${environment}"\n    key    = "${service}/terraform.tfstate"\n    region = "eu-west-1"\n  }\n}\n`);
  yield terraform(`${folder}/providers.tf`, `provider "aws" {\n  region = "eu-west-1"\n\n  default_tags {\n    tags = {\n      team        = "${team}"\n      environment = "${environment}"\n    }\n  }\n}\n\n${versions(random)}`);
  if (random.chance(0.5)) yield terraform(`${folder}/terraform.tfvars`, `prefix         = "acme-${environment}"\ninstance_class = "db.t4g.${random.pick(["micro", "small", "large"])}"\nzones          = ["a", "b"]\n`);
  const more = 1 + random.below(topics.length - 2);
  for (const topic of topics.slice(0, more)) yield terraform(`${folder}/${topic}.tf`, someBlocks(4 + random.below(7), subject));
}

/** A root uses its service's module and one or two that others wrote. */
function calls(index: number, { service, environment, random }: Subject): string {
  const others = Array.from({ length: 1 + random.below(2) }, () => serviceName(random.below(index + 1)));
  return [...new Set([service, ...others])].map((name) => `module "${name.replaceAll("-", "_")}" {
  source = "../../modules/${name}"

  prefix         = var.prefix
  instance_class = "${environment === "production" ? "db.r6g.large" : "db.t4g.micro"}"
  replicas       = { ${name} = ${1 + random.below(9)} }
}
`).join("\n");
}

function versions(random: Random): string {
  return `terraform {\n  required_version = ">= 1.${5 + random.below(5)}"\n\n  required_providers {\n    aws = {\n      source  = "hashicorp/aws"\n      version = "~> 5.${random.below(60)}"\n    }\n  }\n}\n`;
}

/** As programs write Terraform: in its JSON syntax. */
function generated(folder: string, service: string, random: Random): CompanyFile {
  const buckets = Array.from({ length: 1 + random.below(6) }, (_, index) => [`generated_${index}`, { bucket: `${service}-generated-${index}`, force_destroy: random.chance(0.5) }]);
  return terraform(`${folder}/generated.tf.json`, `${JSON.stringify({ resource: { aws_s3_bucket: Object.fromEntries(buckets) as unknown } }, undefined, 2)}\n`);
}

function terraform(path: string, text: string): CompanyFile {
  return { path, text, kind: "terraform" };
}
