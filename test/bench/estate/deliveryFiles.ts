import type { CompanyFile } from "./companyFile";
import { environments, serviceName } from "./names";
import type { Random } from "../random";

/** A workflow that applies the roots of each service, and for every fifth service a GitLab pipeline that does. */
export function* pipelineFiles(random: Random): Generator<CompanyFile> {
  for (let index = 0; ; index += 1) {
    const service = serviceName(index);
    if (index % 5 === 4) yield pipeline(`ci/${service}/.gitlab-ci.yml`, gitlab(service));
    else yield pipeline(`.github/workflows/${service}.yml`, workflow(service, random));
  }
}

/** A Dockerfile for each service, and for every fourth a Compose file. */
export function* containerFiles(random: Random): Generator<CompanyFile> {
  for (let index = 0; ; index += 1) {
    const service = serviceName(index);
    yield container(`services/${service}/Dockerfile`, dockerfile(service, random));
    if (index % 4 === 0) yield container(`services/${service}/compose.yaml`, compose(service, random));
  }
}

function workflow(service: string, random: Random): string {
  const jobs = environments.map((environment, index) => `  apply-${environment}:
    runs-on: ubuntu-24.04
${index === 0 ? "    needs: [check]\n" : ""}    environment: ${environment}
    timeout-minutes: ${10 + random.below(50)}
    defaults:
      run:
        working-directory: infra/${environment}/${service}
    steps:
      - uses: actions/checkout@v4
      - uses: hashicorp/setup-terraform@v3
        with: { terraform_version: 1.9.${random.below(9)} }
      - run: terraform init -input=false
      - name: apply
        run: |
          terraform plan -input=false -out=plan
          terraform apply -input=false plan
        env:
          TF_VAR_token: \${{ secrets.${environment.toUpperCase()}_TOKEN }}
`);
  return `# Checks and applies the infrastructure of ${service}.
name: ${service}
on:
  pull_request:
    paths: ["infra/**/${service}/**"]
  push:
    branches: [main]
jobs:
  check:
    runs-on: ubuntu-24.04
    strategy:
      matrix:
        environment: [${environments.join(", ")}]
    steps:
      - uses: actions/checkout@v4
      - run: terraform -chdir=infra/\${{ matrix.environment }}/${service} validate
${jobs.join("")}`;
}

function gitlab(service: string): string {
  return `stages: [check, apply]

${environments.map((environment) => `apply-${environment}:
  stage: apply
  environment: ${environment}
  script:
    - cd infra/${environment}/${service}
    - terraform init
    - terraform apply -auto-approve
  rules:
    - if: $CI_COMMIT_BRANCH == "main"
`).join("\n")}`;
}

function dockerfile(service: string, random: Random): string {
  return `FROM node:22.${random.below(20)}-slim AS build\nWORKDIR /app\nCOPY package.json ./\nRUN npm ci && npm run build\n\nFROM gcr.io/distroless/nodejs22 AS run\nLABEL service="${service}"\nCOPY --from=build /app/dist /app\nEXPOSE ${8000 + random.below(999)}\nCMD ["/app/main.js"]\n`;
}

function compose(service: string, random: Random): string {
  return `services:\n  ${service}:\n    build: .\n    ports: ["${8000 + random.below(999)}:8080"]\n    depends_on: [database, cache]\n  database:\n    image: postgres:15.${random.below(9)}\n    environment:\n      POSTGRES_DB: ${service}\n  cache:\n    image: redis:7.${random.below(4)}\n`;
}

function pipeline(path: string, text: string): CompanyFile {
  return { path, text, kind: "CI pipelines" };
}

function container(path: string, text: string): CompanyFile {
  return { path, text, kind: "Docker and Compose" };
}
