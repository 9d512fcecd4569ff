import assert from "node:assert/strict";
import { posix, win32 } from "node:path";
import type { ChosenTool, RootSigns } from "../../../src/model/liveCheck";
import { accountIn, answerOf, chooseTool, planArguments, settingsIn, toolEnvironment } from "../../../src/model/liveCheck";

const plain: RootSigns = { lockedBy: null, hasTofuFiles: false, isInitialised: true };
const both = { terraform: "/bin/terraform", opentofu: "/bin/tofu" };
const terraform = { tool: "terraform", program: "/bin/terraform" } as const;
const opentofu = { tool: "opentofu", program: "/bin/tofu" } as const;

describe("the tool for a root", () => {
  const cases: readonly (readonly [string, Parameters<typeof chooseTool>[0], Partial<RootSigns>, ChosenTool | null])[] = [
    ["none", { terraform: null, opentofu: null }, {}, null],
    ["the only one", { ...both, opentofu: null }, { lockedBy: "opentofu", hasTofuFiles: true }, { ...terraform, why: "only" }],
    ["the other only one", { ...both, terraform: null }, { lockedBy: "terraform" }, { ...opentofu, why: "only" }],
    ["Terraform where nothing tells", both, {}, { ...terraform, why: "usual" }],
    ["whose lock file it is", both, { lockedBy: "terraform" }, { ...terraform, why: "lock" }],
    ["whose other lock file it is", both, { lockedBy: "opentofu" }, { ...opentofu, why: "lock" }],
    ["the one that reads all files", both, { lockedBy: "terraform", hasTofuFiles: true }, { ...opentofu, why: "files" }],
  ];
  for (const [name, found, signs, expected] of cases) it(name, () => assert.deepEqual(chooseTool(found, { ...plain, ...signs }), expected));
});

describe("the arguments of a plan", () => {
  it("look at reality alone", () => assert.deepEqual(planArguments("refresh", [], "/t/plan"), ["plan", "-refresh-only", "-lock=false", "-input=false", "-out=/t/plan"]));
  it("with variable files in their order, each in one argument", () =>
    assert.deepEqual(planArguments("refresh", ["../common.tfvars", "prod eu.tfvars"], "/t/plan"), ["plan", "-refresh-only", "-lock=false", "-input=false", "-var-file=../common.tfvars", "-var-file=prod eu.tfvars", "-out=/t/plan"]));
  it("or at the code as well", () => assert.deepEqual(planArguments("plan", [], "/t/plan"), ["plan", "-lock=false", "-input=false", "-out=/t/plan"]));
});

describe("what the environment says of the account", () => {
  const cases: readonly (readonly [string, Record<string, string>, readonly string[]])[] = [
    ["nothing", { HOME: "/home/dana", AWS_PROFILE: "" }, []],
    ["a profile", { AWS_PROFILE: "acme-prod" }, ["AWS_PROFILE=acme-prod"]],
    ["of credentials that they are set", { AWS_ACCESS_KEY_ID: "AKIAIOSFODNN7EXAMPLE", GOOGLE_CREDENTIALS: '{"private_key":"x"}' }, ["AWS_ACCESS_KEY_ID", "GOOGLE_CREDENTIALS"]],
    ["of secrets not even that", { AWS_SECRET_ACCESS_KEY: "x", AWS_SESSION_TOKEN: "x", ARM_CLIENT_SECRET: "x" }, []],
    ["of a profile that looks like something else its name", { AWS_PROFILE: "https://user:secret@acme.test" }, ["AWS_PROFILE"]],
    ["of one that moves the cursor as well", { AWS_PROFILE: "prod\u001b[2J" }, ["AWS_PROFILE"]],
    ["a project and a subscription", { GOOGLE_CLOUD_PROJECT: "acme-shop", ARM_SUBSCRIPTION_ID: "00000000-0000-0000-0000-000000000000" }, ["GOOGLE_CLOUD_PROJECT=acme-shop", "ARM_SUBSCRIPTION_ID=00000000-0000-0000-0000-000000000000"]],
  ];
  for (const [name, environment, expected] of cases) {
    it(name, () => assert.deepEqual(accountIn(environment).map((variable) => (variable.value === null ? variable.name : `${variable.name}=${variable.value}`)), expected));
  }

  it("and which variables change the plan, by their names", () => {
    const environment = { TF_VAR_password: "secret", TF_CLI_ARGS_plan: "-destroy", TF_CLI_ARGS_apply: "-x", TF_WORKSPACE: "", TF_LOG: "trace", PATH: "/bin" };
    assert.deepEqual(settingsIn(environment), ["TF_CLI_ARGS_plan", "TF_VAR_password"]);
  });
});

describe("the environment of a tool", () => {
  const inherited = { PATH: ["/usr/bin", ".", "", "bin", "/opt/bin"].join(":"), HOME: "/home/dana", TF_CLI_ARGS: "-no-color", TF_CLI_ARGS_plan: "-var=x=1", ELECTRON_RUN_AS_NODE: "1", VSCODE_PID: "7", AWS_PROFILE: "acme", TF_INPUT: "1" };

  it("has the person's own, without the editor's and without the current folder on PATH", () => {
    assert.deepEqual(toolEnvironment(inherited, "plan", posix), {
      PATH: "/usr/bin:/opt/bin", HOME: "/home/dana", TF_CLI_ARGS: "-no-color", TF_CLI_ARGS_plan: "-var=x=1", AWS_PROFILE: "acme", CHECKPOINT_DISABLE: "1", TF_IN_AUTOMATION: "1", TF_INPUT: "0",
    });
  });

  it("keeps arguments away from what is read", () => {
    const { TF_CLI_ARGS: all, TF_CLI_ARGS_plan: plan } = toolEnvironment(inherited, "other", posix);
    assert.deepEqual([all, plan], [undefined, undefined]);
  });

  it("knows PATH by the name that Windows gives it", () => assert.equal(toolEnvironment({ Path: ["C:\\bin", "bin"].join(";") }, "plan", win32)["Path"], "C:\\bin"));
});

describe("an answer by one key", () => {
  const cases: readonly (readonly [string, ReturnType<typeof answerOf>])[] = [
    ["y", "refresh"], ["Y", "refresh"], ["p", "plan"], ["P", "plan"], ["n", "none"], ["N", "none"], ["\r", "none"], ["\u0003", "none"], ["\u001b", "none"], ["x", null], [" ", null], ["1", null],
  ];
  for (const [key, expected] of cases) it(JSON.stringify(key), () => assert.equal(answerOf(key), expected));
});
