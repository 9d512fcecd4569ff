import assert from "node:assert/strict";
import { check, differences } from "./comparedFiles";

/** A CircleCI configuration. */
function circle(jobs: string, runs: string): Record<string, string> {
  return { ".circleci/config.yml": `version: 2.1\njobs:\n${jobs}workflows:\n  all:\n    jobs:\n${runs}` };
}

function circleJob(name: string, rest = ""): string {
  return `  ${name}:\n    docker: [{ image: a }]\n${rest}`;
}

const two = circleJob("deploy-staging") + circleJob("deploy-prod");

describe("jobs of environments in CircleCI", () => {
  check("a context that production lacks", circle(two, "      - deploy-staging: { context: [aws-staging, slack] }\n      - deploy-prod: { context: aws-prod }\n"), [
    "context.slack .circleci/config.yml:10 context.slack | .circleci/config.yml:11 -",
  ]);
  check("a context where production has none", circle(two, "      - deploy-staging: { context: slack }\n      - deploy-prod\n"), ["context.slack .circleci/config.yml:10 context.slack | .circleci/config.yml:11 -"]);
  check("contexts that are named for their environments are the same", circle(two, "      - deploy-staging: { context: aws-staging }\n      - deploy-prod: { context: [aws-prod] }\n"), []);
  check("runs of one job by names of their own", circle(circleJob("deploy"), "      - deploy: { name: deploy-staging, context: [aws, slack] }\n      - deploy: { name: deploy-prod, context: [aws] }\n"), [
    "context.slack .circleci/config.yml:8 context.slack | .circleci/config.yml:9 -",
  ]);
  check("runs of one job by what they are given", circle(circleJob("deploy"), "      - deploy: { environment: staging, context: [aws, slack] }\n      - deploy: { environment: production, context: [aws] }\n"), [
    "context.slack .circleci/config.yml:8 context.slack | .circleci/config.yml:9 -",
  ]);
  check("jobs of an orb", circle(circleJob("test"), "      - aws-ecs/deploy: { name: deploy-staging, context: [aws, slack] }\n      - aws-ecs/deploy: { name: deploy-prod, context: [aws] }\n"), [
    "context.slack .circleci/config.yml:8 context.slack | .circleci/config.yml:9 -",
  ]);
  check("not of different jobs", circle(two, "      - orb/a: { name: deploy-staging, context: slack }\n      - orb/b: { name: deploy-prod, context: aws }\n"), []);
  check("not what two workflows say differently", circle(two, "      - deploy-staging: { context: [aws, slack] }\n      - deploy-prod: { context: [aws] }\n      - deploy-prod: { context: [aws, slack] }\n"), []);
  check("not what a parameter may name, nor a matrix", circle(two, '      - deploy-staging: { context: [aws, slack] }\n      - deploy-prod: { context: ["<< pipeline.parameters.context >>"] }\n      - deploy-prod: { matrix: { parameters: { a: [b] } } }\n'), []);
  check("variables of jobs", circle(circleJob("deploy-staging", "    environment: { FEATURE: a, OTHER: b, LOG_LEVEL: c }\n") + circleJob("deploy-prod", "    environment: { OTHER: b }\n"), "      - deploy-staging\n      - deploy-prod\n"), [
    "environment.FEATURE .circleci/config.yml:5 environment.FEATURE | .circleci/config.yml:6 -",
  ]);
  for (const [name, rest] of [["an executor", "    executor: base\n"], ["an image", "    docker: [{ image: a, environment: { A: b } }]\n"], ["an anchor", "    environment: { <<: *shared }\n"]] as const) {
    check(`not a variable that ${name} may have`, circle(circleJob("deploy-staging", "    environment: { FEATURE: a }\n") + `  deploy-prod:\n${rest}`, "      - deploy-staging\n      - deploy-prod\n"), []);
  }
  check("not a variable that a context may have", circle(circleJob("deploy-staging", "    environment: { FEATURE: a }\n") + circleJob("deploy-prod"), "      - deploy-staging: { context: aws }\n      - deploy-prod: { context: aws }\n"), []);
});

/** An Azure pipeline of these jobs, each in a stage of its own. */
function azure(...jobs: readonly string[]): Record<string, string> {
  return { "azure-pipelines.yml": `stages:\n${jobs.join("")}` };
}

function azureJob(stage: string, environment: string, variables: string): string {
  return `  - stage: ${stage}\n    jobs:\n      - deployment: Deploy\n${environment === "" ? "" : `        environment: ${environment}\n`}${variables === "" ? "" : `        variables: ${variables}\n`}`;
}

describe("jobs of environments in Azure Pipelines", () => {
  check("a group that production lacks", azure(azureJob("Staging", "staging.shop", "[{ group: Shop Staging }, { group: payments }]"), azureJob("Production", "production", "[{ group: Shop Production }]")), [
    "group.payments azure-pipelines.yml:6 group.payments | azure-pipelines.yml:9 -",
  ]);
  check("a variable that production lacks", azure(azureJob("DeployStaging", "staging", "{ stagingToken: a, featureKey: b, logLevel: c }"), azureJob("DeployProd", "production", "{ prodToken: a }")), [
    "variables.featureKey azure-pipelines.yml:6 variables.featureKey | azure-pipelines.yml:9 -",
  ]);
  check("in a list", azure(azureJob("Staging", "staging", "[{ name: featureKey, value: a }]"), azureJob("Production", "production", "[]")), ["variables.featureKey azure-pipelines.yml:6 variables.featureKey | azure-pipelines.yml:9 -"]);
  check("jobs that are named for environments, without naming any", azure(azureJob("DeployStaging", "", "{ featureKey: a }"), azureJob("DeployProd", "", "{}")), ["variables.featureKey azure-pipelines.yml:5 variables.featureKey | azure-pipelines.yml:8 -"]);
  check("not what its stage or pipeline has for it", {
    "azure-pipelines.yml": `variables: { sharedKey: a }\nstages:\n${azureJob("Staging", "staging", "{ sharedKey: b, featureKey: c }")}${azureJob("Production", "production", "").replace("    jobs:", "    variables: { featureKey: a }\n    jobs:")}`,
  }, []);
  check("not a variable that a group may have", azure(azureJob("Staging", "staging", "[{ group: shop }, { name: featureKey, value: a }]"), azureJob("Production", "production", "[{ group: shop }]")), []);
  check("not what a template or a condition may have", azure(azureJob("Staging", "staging", "[{ group: shop }, { name: featureKey, value: a }]"), azureJob("Production", "production", '[{ template: more.yml }, { "${{ if a }}": [{ group: shop }] }]')), []);
  check("not environments that only the run knows", azure(azureJob("Staging", "staging", "{ featureKey: a }"), azureJob("Production", "${{ parameters.environment }}", "{}")), []);
  check("not two jobs for one environment", azure(azureJob("Staging", "staging", "{ featureKey: a }"), azureJob("Production", "production", "{}"), azureJob("Prod", "production", "{}")), []);
  check("nor two of one name", azure(azureJob("Staging", "staging", "{ featureKey: a }"), azureJob("Production", "production", "{}"), azureJob("Production", "production", "{}")), []);
  check("in files of their own", { ".azure-pipelines/staging.yml": `jobs:\n  - deployment: Deploy\n    environment: staging\n    variables: { featureKey: a }\n`, ".azure-pipelines/prod.yml": "jobs:\n  - deployment: Deploy\n    environment: production\n" }, [
    "variables.featureKey .azure-pipelines/staging.yml:4 variables.featureKey | .azure-pipelines/prod.yml:2 -",
  ]);
});

/** A pipeline of Bitbucket with these steps. */
function bitbucket(...steps: readonly string[]): Record<string, string> {
  return { "bitbucket-pipelines.yml": `pipelines:\n  branches:\n    main:\n${steps.join("")}` };
}

function step(name: string, deployment: string, variables: string, pipe = "atlassian/aws-ecs-deploy:1.6.2"): string {
  return `      - step:\n          name: ${name}\n          deployment: ${deployment}\n          script:\n            - ./build.sh $FEATURE\n            - pipe: ${pipe}\n              variables: ${variables}\n`;
}

describe("jobs of environments in Bitbucket Pipelines", () => {
  check("a variable that production does not give to the same pipe", bitbucket(step("Deploy to staging", "staging", "{ TOKEN: $A, FORCE: 'true', AWS_REGION: b }"), step("Deploy to production", "Production", "{ TOKEN: $B }", "atlassian/aws-ecs-deploy:1.7.0")), [
    "variables.FORCE bitbucket-pipelines.yml:10 variables.FORCE | bitbucket-pipelines.yml:12 -",
  ]);
  check("not to another pipe", bitbucket(step("Deploy to staging", "staging", "{ FORCE: a }"), step("Deploy to production", "production", "{ OTHER: b }", "acme/deploy:1")), []);
  check("not steps of other names, nor without an environment", bitbucket(step("Check staging", "staging", "{ FORCE: a }"), step("Deploy to production", "production", "{}"), step("Deploy to test", "", "{ FORCE: a }")), []);
  check("not what an anchor may have", bitbucket(step("Deploy to staging", "staging", "{ FORCE: a }"), step("Deploy to production", "production", "{ <<: *shared }")), []);
  check("not what is used in commands alone", bitbucket(step("Deploy to staging", "staging", "{}").replace("$FEATURE", "$FEATURE $MORE"), step("Deploy to production", "production", "{}")), []);
  check("a step that two pipelines take is one", { "bitbucket-pipelines.yml": `definitions:\n  steps:\n    - step: &prod\n        name: deploy-prod\n        deployment: production\n        script: [{ pipe: a/b:1, variables: { TOKEN: a } }]\npipelines:\n  custom:\n    again: [{ step: *prod }]\n  branches:\n    main:\n      - step: { name: deploy-staging, deployment: staging, script: [{ pipe: "a/b:1", variables: { TOKEN: a, FORCE: b } }] }\n      - step: *prod\n` }, [
    "variables.FORCE bitbucket-pipelines.yml:12 variables.FORCE | bitbucket-pipelines.yml:4 -",
  ]);
});

describe("jobs of environments", () => {
  it("show no value", async () => {
    const secret = "not-a-real-password-7f3a";
    const found = await differences({
      ...circle(circleJob("deploy-staging", `    environment: { TOKEN: ${secret} }\n`) + circleJob("deploy-prod"), "      - deploy-staging\n      - deploy-prod\n"),
      ...azure(azureJob("Staging", "staging", `{ token: ${secret} }`), azureJob("Production", "production", "{}")),
      ...bitbucket(step("deploy-staging", "staging", `{ TOKEN: ${secret} }`), step("deploy-prod", "production", "{}")),
    });
    assert.equal(found.length, 3);
    assert.ok(!JSON.stringify(found).includes(secret));
  });
});
