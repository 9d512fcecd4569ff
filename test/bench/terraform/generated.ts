/**
 * A repository's Terraform that nobody has, shaped like a large company's: the same on every machine. Every root calls shared
 * modules, and every file has the mixture of blocks that formatted code has.
 */
export interface GeneratedFile {
  /** POSIX, relative to the git root. */
  readonly path: string;
  readonly text: string;
}

const environments = ["prod", "staging", "dev"];
const services = "auth billing cart catalog checkout edge events export fraud gateway images ledger login media orders payments pricing profile queue reports search session shipping stock tax users wallet".split(" ");
const fileNames = ["main", "network", "iam", "storage", "queues", "alarms", "variables", "outputs", "backend", "dns"];

/** @param count how many files; each has about 1.7 KB. */
export function generateTerraform(count: number): GeneratedFile[] {
  return Array.from({ length: count }, (_, index) => {
    const name = fileNames[index % fileNames.length] ?? "main";
    const folder = Math.floor(index / fileNames.length);
    const service = services[folder % services.length] ?? "shop";
    const environment = environments[Math.floor(folder / services.length) % environments.length] ?? "prod";
    const cell = Math.floor(folder / services.length / environments.length);
    // A fifth of the folders are modules, which the others call.
    const path = folder % 5 === 0 ? `modules/${service}-${String(folder)}` : `infra/cell${String(cell)}/${environment}/${service}`;
    return { path: `${path}/${name}.tf`, text: textOf(name, service, index) };
  });
}

function textOf(name: string, service: string, index: number): string {
  const blocks: string[] = name === "backend" ? [backend(service)] : [];
  const kinds = name === "variables" ? [variable] : name === "outputs" ? [output] : [resource, moduleCall, policy, data, resource, locals];
  for (let place = 0, size = 0; size < 1650; place += 1) {
    const block = (kinds[place % kinds.length] ?? resource)(service, index * 20 + place);
    blocks.push(block);
    size += block.length;
  }
  return blocks.join("\n");
}

function resource(service: string, id: number): string {
  return `# Holds what ${service} must not lose.
resource "aws_db_instance" "${service}_${String(id)}" {
  identifier        = "${service}-${String(id)}"
  engine            = "postgres"
  engine_version    = "15.${String(id % 9)}"
  instance_class    = var.instance_class
  allocated_storage = ${String(20 + (id % 80))}
  storage_encrypted = true
  subnet_ids        = [for s in module.network.subnets : s.id if s.private]
  monitoring        = var.environment == "prod" ? 60 : 0

  tags = {
    Name  = "\${var.environment}-${service}"
    owner = "@acme/${service}"
  }

  lifecycle {
    prevent_destroy = true
    ignore_changes  = [engine_version]
  }
}
`;
}

function moduleCall(service: string, id: number): string {
  const called = 5 * (Math.floor(id / 20) % 200);
  return `module "${service}_${String(id)}" {
  source = "../../../../modules/${services[called % services.length] ?? service}-${String(called)}"

  name       = "${service}"
  vpc_id     = module.network.vpc_id
  size       = ${String(id % 12)}
  enabled    = var.enabled && local.${service}.enabled
  cidr_block = cidrsubnet(var.cidr_block, 4, ${String(id % 16)})
}
`;
}

function policy(service: string, id: number): string {
  return `resource "aws_iam_policy" "${service}_${String(id)}" {
  name   = "${service}-${String(id)}"
  policy = <<-JSON
    {
      "Version": "2012-10-17",
      "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "\${aws_s3_bucket.${service}.arn}/*" }]
    }
  JSON
}
`;
}

function data(service: string, id: number): string {
  return `data "aws_ami" "${service}_${String(id)}" {
  most_recent = true
  owners      = ["amazon"]

  filter {
    name   = "name"
    values = ["al2023-ami-*-x86_64"]
  }
}
`;
}

function locals(service: string, id: number): string {
  return `locals {
  ${service}_${String(id)} = merge(var.tags, { component = "${service}" })
}
`;
}

function variable(service: string, id: number): string {
  return `variable "${service}_${String(id)}" {
  description = "How many of ${service} there are at least, counted over all zones"
  type        = number
  default     = ${String(id % 7)}

  validation {
    condition     = var.${service}_${String(id)} >= 0
    error_message = "There cannot be fewer than none."
  }
}
`;
}

function output(service: string, id: number): string {
  return `output "${service}_${String(id)}" {
  description = "Where ${service} is reached"
  value       = try(aws_lb.${service}.dns_name, null)
}
`;
}

function backend(service: string): string {
  return `terraform {
  required_version = "~> 1.9"

  backend "s3" {
    bucket       = "acme-state"
    key          = "${service}/terraform.tfstate"
    region       = "eu-west-1"
    use_lockfile = true
  }
}
`;
}
