import assert from "node:assert/strict";
import type { MessageKey } from "../../../../src/model/message";
import { readCloudFormation } from "../../../../src/sources/manifests/cloudFormation";

describe("CloudFormation", () => {
  const texts: [name: string, text: string, expected: string[], problems?: MessageKey[]][] = [
    [
      "resources with their lines and types",
      "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  # orders wait here\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: !Sub '${Stage}-orders'\n  Topic:\n    Type: AWS::SNS::Topic\nOutputs:\n  Url:\n    Value: !GetAtt Queue.Arn\n",
      ["Resources.Queue 4-7 AWS::SQS::Queue", "Resources.Topic 8-9 AWS::SNS::Topic"],
    ],
    ["JSON", '{"Resources": {\n  "Queue": {\n    "Type": "AWS::SQS::Queue"\n  }\n}}\n', ["Resources.Queue 2-4 AWS::SQS::Queue"]],
    ["JSON as tools write it, with everything else around", '{\r\n\t"AWSTemplateFormatVersion": "2010-09-09",\r\n\t"Parameters": {"Queue": {"Type": "String"}},\r\n\t"Resources":\r\n\t{\r\n\t\t"A": {"Type": "AWS::SQS::Queue"}, "B": {\r\n\t\t\t"Properties": {},\r\n\t\t\t"Type": "AWS::SNS::Topic"\r\n\t\t}\r\n\t},\r\n\t"Outputs": {"C": {"Value": {"Ref": "A"}}}\r\n}\r\n', ["Resources.A 6-6 AWS::SQS::Queue", "Resources.B 6-9 AWS::SNS::Topic"]],
    ["JSON that is half typed", '{\n  "Resources": {\n    "A": {"Type": "AWS::SQS::Queue"},\n    "B": {', ["Resources.A 3-3 AWS::SQS::Queue", "Resources.B 4-4 null"], ["yaml.syntax", "yaml.syntax", "yaml.syntax"]],
    ["SAM", "Transform: AWS::Serverless-2016-10-31\nGlobals:\n  Function: {Timeout: 3}\nResources:\n  Api:\n    Type: AWS::Serverless::Api\n  Go:\n    Type: AWS::Serverless::Function\n    Properties:\n      Events:\n        Get: {Type: Api}\n", ["Resources.Api 5-6 AWS::Serverless::Api", "Resources.Go 7-11 AWS::Serverless::Function"]],
    ["a resource that is just begun", "Resources:\n  Queue:\n", ["Resources.Queue 2-2 null"]],
    ["nothing", "", []],
  ];
  for (const [name, text, expected, wrong = []] of texts) {
    it(name, () => {
      const { value, problems } = readCloudFormation("template.yaml", text);
      assert.deepEqual(value.blocks.map(({ address, startLine, endLine, type }) => `${address} ${startLine}-${endLine} ${String(type)}`), expected);
      assert.deepEqual(problems.map(({ message }) => message.key), wrong);
    });
  }

  const stacks: [name: string, type: string, property: string, written: string, expected: string | null][] = [
    ["a nested stack", "AWS::CloudFormation::Stack", "TemplateURL", "./network/vpc.yaml", "stacks/network/vpc.yaml"],
    ["a nested stack without a dot", "AWS::CloudFormation::Stack", "TemplateURL", "vpc.yaml", "stacks/vpc.yaml"],
    ["a set of stacks", "AWS::CloudFormation::StackSet", "TemplateURL", "../shared/roles.json", "shared/roles.json"],
    ["a nested application of SAM", "AWS::Serverless::Application", "Location", "orders/template.yaml", "stacks/orders/template.yaml"],
    ["a template in a bucket", "AWS::CloudFormation::Stack", "TemplateURL", "https://acme.test/vpc.yaml", null],
    ["an address that is computed", "AWS::CloudFormation::Stack", "TemplateURL", "!Sub '${Bucket}/vpc.yaml'", null],
    ["an application of a repository of applications", "AWS::Serverless::Application", "Location", "{ApplicationId: 'arn:x', SemanticVersion: 1.0.0}", null],
    ["what lies outside", "AWS::CloudFormation::Stack", "TemplateURL", "../../vpc.yaml", null],
    ["another resource's property of that name", "AWS::SQS::Queue", "TemplateURL", "vpc.yaml", null],
    ["a type that is a word of the language", "constructor", "name", "vpc.yaml", null],
  ];
  for (const [name, type, property, written, expected] of stacks) {
    it(name, () => {
      const { value } = readCloudFormation("stacks/main.yaml", `Resources:\n  A:\n    Type: ${type}\n    Properties:\n      ${property}: ${written}\n`);
      assert.deepEqual(value.uses, expected === null ? [] : [{ address: "Resources.A", line: 5, target: expected }]);
    });
  }
});
