import assert from "node:assert/strict";
import { entityReference, isEmail, ownerReference } from "../../../src/model/ownerReference";

describe("naming an owner in one form", () => {
  const cases: readonly (readonly [written: string, reference: string, namespace?: string])[] = [
    ["@Acme/Platform", "@acme/platform"],
    ["@dana", "@dana"],
    ["Dana@acme.test", "dana@acme.test"],
    ["platform", "group:default/platform"],
    ["group:default/platform", "group:default/platform"],
    ["Group:Platform", "group:default/platform"],
    ["infra/platform", "group:infra/platform"],
    ["user:dana", "user:default/dana"],
    ["platform", "group:infra/platform", "infra"],
    ["group:default/platform", "group:default/platform", "infra"],
    [" platform ", "group:default/platform"],
  ];
  for (const [written, reference, namespace] of cases) {
    it(`${written}${namespace === undefined ? "" : ` in ${namespace}`} is ${reference}`, () => assert.equal(ownerReference(written, namespace), reference));
  }

  it("gives other entities their own kind", () => assert.equal(entityReference("orders", "Component"), "component:default/orders"));

  const emails: readonly (readonly [text: string, is: boolean])[] = [["a@b.test", true], ["a@b", false], ["@a.b", false], ["a b@c.test", false], ["a@b.test.", false], ["user:a@b.test", false]];
  for (const [text, is] of emails) it(`${text} is ${is ? "an" : "no"} e-mail address`, () => assert.equal(isEmail(text), is));
});
