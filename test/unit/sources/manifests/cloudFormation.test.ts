import assert from "node:assert/strict";
import { readCloudFormation } from "../../../../src/sources/manifests/cloudFormation";

describe("CloudFormation", () => {
  const texts: [name: string, text: string, expected: string[]][] = [
    [
      "resources with their lines and types",
      "AWSTemplateFormatVersion: '2010-09-09'\nResources:\n  # orders wait here\n  Queue:\n    Type: AWS::SQS::Queue\n    Properties:\n      QueueName: !Sub '${Stage}-orders'\n  Topic:\n    Type: AWS::SNS::Topic\nOutputs:\n  Url:\n    Value: !GetAtt Queue.Arn\n",
      ["Resources.Queue 4-7 AWS::SQS::Queue", "Resources.Topic 8-9 AWS::SNS::Topic"],
    ],
    ["JSON", '{"Resources": {\n  "Queue": {\n    "Type": "AWS::SQS::Queue"\n  }\n}}\n', ["Resources.Queue 2-4 AWS::SQS::Queue"]],
    ["a resource that is just begun", "Resources:\n  Queue:\n", ["Resources.Queue 2-2 null"]],
    ["nothing", "", []],
  ];
  for (const [name, text, expected] of texts) {
    it(name, () => {
      const { value, problems } = readCloudFormation("template.yaml", text);
      assert.deepEqual(value.map(({ address, startLine, endLine, type }) => `${address} ${startLine}-${endLine} ${String(type)}`), expected);
      assert.deepEqual(problems, []);
    });
  }
});
