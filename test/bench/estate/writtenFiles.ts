import type { CompanyFile } from "./companyFile";
import { environments, serviceName, teamOf } from "./names";
import type { Random } from "../random";

const tasks = ["Restart", "Restore", "Release", "Rotate the keys of", "Too many errors in"] as const;
const prose = "the team looks at every graph once a week and writes down what changed because a number that nobody reads is a number that nobody owns".split(" ");

/** What to do for each service, and each task in turn. */
export function* runbookFiles(random: Random): Generator<CompanyFile> {
  for (let index = 0; ; index += 1) {
    const service = serviceName(Math.floor(index / 2));
    const task = random.pick(tasks);
    const front = index % 3 === 0 ? `---\ntitle: ${task} ${service}\nappliesTo:\n  paths: ["infra/*/${service}/**"]\n  services: [${service}]\nreviewed: 2026-0${1 + random.below(9)}-11\n---\n\n` : "";
    const steps = Array.from({ length: 3 + random.below(6) }, (_, step) => `## ${step === 0 ? "Look first" : `Step ${step}`}\n\n${sentence(random, 40)}\n\n\`\`\`sh\nterraform -chdir=infra/production/${service} plan -target=aws_ecs_service.main_${step}\n\`\`\`\n`);
    yield { path: `docs/runbooks/${service}-${index}.md`, text: `${front}# ${task} ${service}\n\nSee [the root](../../infra/production/${service}/main.tf).\n\n${steps.join("\n")}`, kind: "runbooks" };
  }
}

/** One description of itself for each service. */
export function* catalogFiles(random: Random): Generator<CompanyFile> {
  for (let index = 0; ; index += 1) {
    const service = serviceName(index);
    const text = `apiVersion: backstage.io/v1alpha1\nkind: Component\nmetadata:\n  name: ${service}\n  description: ${sentence(random, 8)}\n  annotations:\n    backstage.io/techdocs-ref: dir:.\n  links:\n    - url: https://runbooks.acme.test/${service}\n      title: Runbook of ${service}\nspec:\n  type: service\n  lifecycle: production\n  owner: ${teamOf(index)}\n`;
    yield { path: `services/${service}/catalog-info.yaml`, text, kind: "catalogs" };
  }
}

/** One rule a service, some of them for one environment alone, after what is everybody's. */
export function* ownersFiles(random: Random): Generator<CompanyFile> {
  const rules = Array.from({ length: 300 }, (_, index) => {
    const folder = random.chance(0.3) ? `/infra/${random.pick(environments)}/${serviceName(index)}/` : `/infra/*/${serviceName(index)}/`;
    return `${folder} @acme/${teamOf(index)}\n`;
  });
  yield { path: ".github/CODEOWNERS", text: `* @acme/engineering\n/infra/ @acme/platform\n*.md @acme/docs\n${rules.join("")}`, kind: "CODEOWNERS" };
}

const product: readonly ((service: string, random: Random) => readonly [string, string])[] = [
  (service, random) => [`src/part${random.below(1e9)}.ts`, `import { z } from "./z";\n\n/** ${sentence(random, 12)} */\nexport function handle(input: string): string {\n  return z(input, ${random.below(99)}, "${service}");\n}\n`],
  (_, random) => [`internal/part${random.below(1e9)}.go`, `package internal\n\n// ${sentence(random, 14)}\nfunc Handle(input string) string {\n\treturn input\n}\n`],
  (service, random) => [`docs/page${random.below(1e9)}.md`, `# ${service}\n\n${sentence(random, 80)}\n`],
  (service, random) => [`locales/words${random.below(1e9)}.json`, `{ "title": "${service}", "text": "${sentence(random, 20)}" }\n`],
];

/** What the company sells. */
export function* productFiles(random: Random): Generator<CompanyFile> {
  for (let index = 0; ; index += 1) {
    const service = serviceName(index % 170);
    const [name, text] = random.pick(product)(service, random);
    yield { path: `services/${service}/${name}`, text, kind: "product code" };
  }
}

function sentence(random: Random, words: number): string {
  return Array.from({ length: words }, () => random.pick(prose)).join(" ");
}
