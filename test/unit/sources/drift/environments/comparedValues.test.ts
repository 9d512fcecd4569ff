import assert from "node:assert/strict";
import { comparedAs, comparedValues } from "../../../../../src/sources/environments";
import { environmentTemplate } from "../../../../../src/sources/infra/environmentTemplate";
import { sharedTerraform } from "../../../estate/openReading";

/** @param expected `line subject key kind value`. */
function check(name: string, path: string, text: string, expected: readonly string[]): void {
  it(name, async () => {
    const { values } = comparedValues(path.endsWith(".tf") ? "root" : "variables", path, text, await sharedTerraform());
    assert.deepEqual(values.map(({ line, subject, key, kind, value, onlyIfNeeded }) => `${line} ${subject} ${key} ${kind} ${value}${onlyIfNeeded === true ? " if needed" : ""}`.replace("  ", " ")), expected);
  });
}

describe("what environments are compared by", () => {
  const db = (lines: string): string => `resource "aws_db_instance" "main" {\n${lines}\n}\n`;
  check("PostgreSQL by its first number", "a.tf", db('  engine = "postgres"\n  engine_version = "15.8"'), ["3 aws_db_instance.main engine_version version 15"]);
  check("MySQL by two", "a.tf", db('  engine = "mysql"\n  engine_version = "8.0.35"'), ["3 aws_db_instance.main engine_version version 8.0"]);
  check("an old PostgreSQL by two", "a.tf", db('  engine = "postgres"\n  engine_version = "9.6.1"'), ["3 aws_db_instance.main engine_version version 9.6"]);
  check("names with a version in them", "a.tf", 'resource "aws_lambda_function" "f" {\n  runtime = "nodejs22.x"\n}\nresource "google_sql_database_instance" "d" {\n  database_version = "POSTGRES_15"\n}\n', [
    "2 aws_lambda_function.f runtime version nodejs22", "5 google_sql_database_instance.d database_version version postgres15",
  ]);
  check("a cluster and a module call", "a.tf", 'resource "aws_eks_cluster" "c" {\n  version = "1.31"\n}\nmodule "vpc" {\n  source = "acme/vpc/aws"\n  version = "5.1.2"\n}\nresource "helm_release" "r" {\n  version = "1.2.3"\n}\n', [
    "2 aws_eks_cluster.c version version 1.31", "6 module.vpc version version 5.1",
  ]);
  check("not a range, and not what must be evaluated", "a.tf", 'module "vpc" {\n  version = "~> 5.1"\n}\nresource "aws_db_instance" "m" {\n  engine_version = var.v\n  deletion_protection = local.x\n  storage_encrypted = null\n}\n', []);
  check("protections, whatever way round they are written", "a.tf", db("  deletion_protection = true\n  skip_final_snapshot = true\n  backup_retention_period = 0\n  storage_encrypted = \"true\""), [
    "2 aws_db_instance.main deletion_protection protection on", "3 aws_db_instance.main skip_final_snapshot protection off",
    "4 aws_db_instance.main backup_retention_period protection off", "5 aws_db_instance.main storage_encrypted protection on",
  ]);
  check("how long backups are kept is a size", "a.tf", db("  backup_retention_period = 35"), ["2 aws_db_instance.main backup_retention_period protection on"]);
  check("one level deeper", "a.tf", db("  lifecycle {\n    prevent_destroy = true\n  }"), ["3 aws_db_instance.main lifecycle.prevent_destroy protection on"]);
  check("nothing else", "a.tf", db('  identifier = "x"\n  instance_class = "db.t4g.medium"\n  allocated_storage = 50\n  tags = { a = "b" }\n  region = "eu-west-1"\n  replicas = 3\n  image_tag = "1.2"'), []);
  check("of variable files what is meant to differ only if it is needed", "prod.tfvars", 'region = "eu-west-1"\nvpc_cidr = 1\nnode_count = 3\nlogLevel = "info"\ninstance_types = []\nlog_retention_days = 9\nenable_flow_logs = true\n', [
    "1 region key set if needed", "2 vpc_cidr key set if needed", "3 node_count key set if needed", "4 logLevel key set if needed", "5 instance_types key set if needed", "6 log_retention_days key set if needed", "7 enable_flow_logs key set",
  ]);
  check("of calls of modules in the repository what they give, only if it is needed", "a.tf", 'module "net" {\n  source = "./net"\n  cidr = var.cidr\n  engine_version = "15"\n}\n', ["4 module.net engine_version version 15", "2 module.net source key set if needed", "3 module.net cidr key set if needed"]);
  check("of variable files the names alone", "prod.tfvars", 'regular = "eu-west-1" # x = 1\n\n  secret = "not-a-real-password-7f3a"\nlist = [\n  { inner = 1 },\n]\ntext = <<EOT\nfake = 1\nEOT\n# commented = 1\nlast = "a { b"\nmore = 1\n', [
    "1 regular key set", "3 secret key set", "4 list key set", "7 text key set", "11 last key set", "12 more key set",
  ]);

  it("no value of a variable file is kept", async () => {
    const file = comparedValues("variables", "prod.tfvars", 'secret = "not-a-real-password-7f3a"\nother = { a = "not-a-real-password-7f3a" }\n', await sharedTerraform());
    assert.doesNotMatch(JSON.stringify({ ...file, subjects: [...file.subjects] }), /not-a-real/);
  });

  it("roots and variable files", () => {
    assert.deepEqual(["a/main.tf", "a/main.tf.json", "a/x.tofu", "a/prod.tfvars", "a/prod.tfvars.json", "a/.terraform.lock.hcl"].map((path) => comparedAs(path, "terraform")), ["root", "root", "root", "variables", null, null]);
    assert.equal(comparedAs("a/main.tf", "helm"), null);
  });
});

describe("files that are the same but for the environment", () => {
  const cases: readonly [path: string, expected: string | null][] = [
    ["infra/prod", "infra/*"], ["infra/staging/eu", "infra/*/eu"], ["live/prod-eu/vpc", "*/*-eu/vpc"], ["vars/prod.tfvars", "vars/*.tfvars"], ["modules/network", null], ["", null], ["product/main.tf", null],
  ];
  for (const [path, expected] of cases) it(path === "" ? "the root" : path, () => assert.equal(environmentTemplate(path), expected));
});
