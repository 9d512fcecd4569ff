import { Random } from "../random";

/**
 * Runbooks as a company of a thousand engineers would have them: a few hundred services, the same dozen tasks for each,
 * alert names, Terraform addresses and commands. The same ones each time.
 */
export interface GeneratedRunbook {
  readonly path: string;
  readonly text: string;
}

const animals = "otter heron lynx marten badger falcon ibis jackal kestrel lemur magpie newt osprey puffin quail raven stoat tapir urchin viper walrus yak zebra bison condor dingo egret ferret gecko hornet impala".split(" ");
const roles = "gateway ledger catalog search mailer pricing billing shipping identity reports sessions images basket returns".split(" ");
const tasks: readonly (readonly [string, string, string])[] = [
  ["incident", "Restart", "kubectl -n NAME rollout restart deployment/NAME"],
  ["deploy", "Release", "helm upgrade NAME charts/NAME --atomic"],
  ["deploy", "Undo a release of", "helm rollback NAME 0"],
  ["incident", "Recover the data of", "pg_restore --dbname NAME latest.dump"],
  ["configuration", "Renew the keys of", "vault write -f transit/keys/NAME/rotate"],
  ["incident", "Too many errors in", "stern --selector app=NAME --since 15m"],
  ["incident", "Queue of", "rabbitmqctl list_queues --vhost NAME"],
  ["layout", "What belongs to", "terraform -chdir=services/NAME state list"],
  ["deploy", "Scale", "kubectl -n NAME scale deployment/NAME --replicas=8"],
  ["configuration", "Change the limits of", "kubectl -n NAME edit resourcequota NAME"],
  ["incident", "Lost connection to", "nc -vz NAME.acme.test 5432"],
  ["other", "Retire", "terraform -chdir=services/NAME destroy"],
];
const resources = "aws_ecs_service aws_sqs_queue aws_s3_bucket aws_lambda_function aws_dynamodb_table aws_lb_listener aws_iam_role aws_kms_key aws_sns_topic google_pubsub_topic".split(" ");
const alerts = "ErrorRateHigh QueueGrowing PodNotReady MemoryAlmostGone ProbeFailing ReplicaLagging BudgetBurning CertificateSoon".split(" ");
const headings = "Before you start|Look first|Steps|Check that it worked|Roll back|Whom to tell|Afterwards|Background|Known traps".split("|");
const prose = "the team looks at every graph once a week and writes down what changed because a number that nobody reads is a number that nobody owns so when it moves again somebody remembers where it was and why it had moved before".split(" ");

/** @param bytes about how long each is. */
export function generateRunbooks(count: number, bytes: number): GeneratedRunbook[] {
  const random = new Random(20_261_120);
  return Array.from({ length: count }, (_, index) => {
    const service = `${animals[index % animals.length] ?? "otter"}-${roles[Math.floor(index / animals.length) % roles.length] ?? "gateway"}`;
    const [kind, verb, command] = tasks[Math.floor(index / (animals.length * roles.length)) % tasks.length] ?? ["other", "Restart", "true"];
    const title = `${verb} ${service}`;
    const resource = `${random.pick(resources)}.${service.replace("-", "_")}`;
    const alert = `${service.split("-").map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join("")}${random.pick(alerts)}`;
    const front = index % 3 === 0 ? `---\ntitle: ${title}\nkind: ${kind}\nappliesTo:\n  paths: ["services/${service}/**"]\n  services: [${service}]\n  alerts: [${alert}]\nreviewed: 2026-0${String(1 + (index % 9))}-11\n---\n\n` : "";
    let text = `${front}# ${title}\n\nFor \`${resource}\` and the alert \`${alert}\`.\n`;
    while (text.length < bytes) {
      text += `\n## ${random.pick(headings)}\n\n${sentence(random, 60)}\n\n1. ${sentence(random, 12)}\n2. See \`services/${service}/main.tf\` and [the plan](../../services/${service}/README.md).\n3. ${sentence(random, 20)}\n\n\`\`\`sh\n${command.replaceAll("NAME", service)}\n\`\`\`\n\n${sentence(random, 60)}\n`;
    }
    return { path: `docs/runbooks/${String(index)}-${service}.md`, text };
  });
}

function sentence(random: Random, words: number): string {
  return `${Array.from({ length: words }, () => random.pick(prose)).join(" ")}.`;
}
