import type { EnvironmentName } from "./names";
import type { Random } from "../random";

/** What a block is written for. */
export interface Subject {
  readonly service: string;
  readonly team: string;
  /** null in a module, which any environment may use. */
  readonly environment: EnvironmentName | null;
  readonly random: Random;
}

type Write = (name: string, subject: Subject) => string;

/** Resources as people write them: nested blocks, templates, heredocs, calls, loops, conditions, comments and tags. */
const resources: readonly Write[] = [
  (name, { service, random }) => `resource "aws_db_instance" "${name}" {
  identifier     = "${service}-${name}"
  engine         = "postgres"
  engine_version = "15.${random.below(9)}"
  instance_class = var.instance_class

  allocated_storage       = ${20 + random.below(40) * 10}
  storage_encrypted       = true
  backup_retention_period = ${7 + random.below(30)}
  maintenance_window      = "sun:0${random.below(9)}:30-sun:0${random.below(9)}:59"
  deletion_protection     = ${random.chance(0.7)}

  vpc_security_group_ids = [for group in var.security_groups : group.id if group.enabled]
}
`,
  (name, { service, random }) => `resource "aws_security_group" "${name}" {
  name        = "\${var.prefix}-${service}-${name}"
  description = "Who may talk to ${service}."
  vpc_id      = data.aws_vpc.main.id

  ingress {
    description = "from the load balancer"
    from_port   = ${8000 + random.below(1000)}
    to_port     = ${9000 + random.below(1000)}
    protocol    = "tcp"
    cidr_blocks = ["10.${random.below(255)}.0.0/16", "10.${random.below(255)}.0.0/16"]
  }

  dynamic "egress" {
    for_each = var.egress
    content {
      from_port   = egress.value.port
      to_port     = egress.value.port
      protocol    = lookup(egress.value, "protocol", "tcp")
      cidr_blocks = egress.value.ranges
    }
  }

  lifecycle {
    create_before_destroy = true
  }
}
`,
  (name, { service, team }) => `# The role that ${service} runs as; whoever adds a statement says why.
resource "aws_iam_role" "${name}" {
  name = "\${var.prefix}-${name}"
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect    = "Allow"
      Action    = ["sts:AssumeRole", "sts:TagSession"]
      Principal = { Service = "ecs-tasks.amazonaws.com" }
    }]
  })

  tags = merge(local.tags, { team = "${team}", service = "${service}" })
}
`,
  (name, { service, random }) => `resource "aws_sqs_queue" "${name}" {
  name                       = "${service}-${name}"
  visibility_timeout_seconds = ${30 + random.below(300)}
  message_retention_seconds  = ${random.below(14) * 86400 + 3600}
  redrive_policy             = var.dead_letters == null ? null : jsonencode({ deadLetterTargetArn = var.dead_letters, maxReceiveCount = ${1 + random.below(9)} })
}
`,
  (name, { service, random }) => `resource "aws_cloudwatch_metric_alarm" "${name}" {
  alarm_name          = "${service}-${name}"
  alarm_description   = "More than ${random.below(100)} errors in ${service} within five minutes."
  comparison_operator = "GreaterThanThreshold"
  evaluation_periods  = ${1 + random.below(5)}
  metric_name         = "HTTPCode_Target_5XX_Count"
  namespace           = "AWS/ApplicationELB"
  period              = 300
  statistic           = "Sum"
  threshold           = ${random.below(100)}.${random.below(9)}
  alarm_actions       = var.page ? [aws_sns_topic.pages.arn, aws_sns_topic.tickets.arn] : []

  dimensions = {
    LoadBalancer = data.aws_lb.main.arn_suffix
    TargetGroup  = "\${aws_lb_target_group.${name}.arn_suffix}"
  }
}
`,
  (name, { random }) => `resource "aws_s3_bucket_policy" "${name}" {
  bucket = aws_s3_bucket.${name}.id
  policy = <<-POLICY
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Sid": "OnlyEncrypted${random.below(100)}",
          "Effect": "Deny",
          "Principal": "*",
          "Action": "s3:PutObject",
          "Resource": "\${aws_s3_bucket.${name}.arn}/*",
          "Condition": { "Bool": { "aws:SecureTransport": "false" } }
        }
      ]
    }
  POLICY
}
`,
  (name, { service, environment, random }) => `resource "aws_ecs_service" "${name}" {
  name            = "${service}"
  cluster         = data.aws_ecs_cluster.${environment ?? "main"}.id
  task_definition = aws_ecs_task_definition.${name}.arn
  desired_count   = var.replicas["${service}"]
  launch_type     = "FARGATE"

  network_configuration {
    subnets          = data.aws_subnets.private.ids
    security_groups  = [aws_security_group.${name}.id]
    assign_public_ip = false
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.${name}.arn
    container_name   = "${service}"
    container_port   = ${8000 + random.below(1000)}
  }

  depends_on = [aws_iam_role.${name}]
}
`,
  (name, { service, random }) => `resource "aws_route53_record" "${name}" {
  for_each = toset(["${service}", "www.${service}"])

  zone_id = data.aws_route53_zone.main.zone_id
  name    = "\${each.value}.acme.test"
  type    = "CNAME"
  ttl     = ${60 + random.below(600)}
  records = [module.network.load_balancer_name]
}
`,
  (name, { service, team, random }) => `resource "aws_dynamodb_table" "${name}" {
  name         = "\${var.prefix}-${service}-${name}"
  billing_mode = "PAY_PER_REQUEST"
  hash_key     = "id"
  range_key    = "created_at"

  attribute {
    name = "id"
    type = "S"
  }

  attribute {
    name = "created_at"
    type = "N"
  }

  point_in_time_recovery {
    enabled = ${random.chance(0.8)}
  }

  /* Kept for the auditors,
     who ask once a year. */
  tags = {
    owner = "${team}"
    keep  = "${1 + random.below(9)}y"
  }
}
`,
  (name, { service, random }) => `resource "kubernetes_config_map" "${name}" {
  metadata {
    name      = "${service}-${name}"
    namespace = var.namespace
  }

  data = {
    for key, value in var.settings : upper(key) => trimspace(value) if length(value) < ${random.below(4096)}
  }
}
`,
];

const data: readonly Write[] = [
  (name, { service }) => `data "aws_secretsmanager_secret_version" "${name}" {\n  secret_id = "${service}/${name}"\n}\n`,
  (name, { random }) => `data "aws_ami" "${name}" {\n  most_recent = true\n  owners      = ["self"]\n\n  filter {\n    name   = "name"\n    values = ["base-${random.below(40)}-*"]\n  }\n}\n`,
];

const things = "main orders events archive audit exports uploads sessions metrics backup cache jobs public internal replica primary".split(" ");

/** As many blocks as asked for, mostly resources, no two of them with the same address. */
export function someBlocks(count: number, subject: Subject): string {
  const { random } = subject;
  return Array.from({ length: count }, (_, index) => {
    const write = random.pick(random.chance(0.12) ? data : resources);
    return write(`${random.pick(things)}_${index}`, subject);
  }).join("\n");
}

const types = ["string", "number", "bool", "list(string)", "map(string)", "object({ name = string, size = optional(number, 3), zones = list(string) })"];

export function variables(names: readonly string[], { service, random }: Subject): string {
  return names.map((name) => `variable "${name}" {
  type        = ${random.pick(types)}
  description = "What ${service} takes for ${name.replaceAll("_", " ")}; whoever calls it decides."
${random.chance(0.3) ? `  default     = null\n` : ""}${random.chance(0.15) ? `\n  validation {\n    condition     = can(regex("^[a-z-]{1,${random.below(60)}}$", var.${name}))\n    error_message = "Small letters and dashes only."\n  }\n` : ""}}
`).join("\n");
}

export function outputs(names: readonly string[], { service, random }: Subject): string {
  return names.map((name) => `output "${name}" {
  description = "The ${name.replaceAll("_", " ")} of ${service}, for those that build on it."
  value       = ${random.chance(0.5) ? `aws_db_instance.main_0.${name}` : `[for each in aws_sqs_queue.jobs_1 : each.${name}]`}
${random.chance(0.2) ? "  sensitive   = true\n" : ""}}
`).join("\n");
}
