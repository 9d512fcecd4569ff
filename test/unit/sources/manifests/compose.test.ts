import assert from "node:assert/strict";
import { readCompose } from "../../../../src/sources/manifests/compose";

describe("Compose", () => {
  const texts: [name: string, text: string, expected: string[]][] = [
    ["services with their lines and images", "services:\n  # the database\n  db:\n    image: postgres:16\n\n  web:\n    build: .\n\nvolumes:\n  data:\n", ["services.db 3-4 postgres:16", "services.web 6-7"]],
    ["merged defaults", "x-base: &base\n  restart: always\nservices:\n  a:\n    <<: *base\n  b: *base\n", ["services.a 4-5", "services.b 6-6"]],
    ["tags of later versions", "services:\n  a:\n    ports: !reset []\n", ["services.a 2-3"]],
    ["services that are just begun", "services:\n  a:\n", ["services.a 2-2"]],
    ["no services", "volumes: {}\n", []],
    ["nothing", "", []],
  ];
  for (const [name, text, expected] of texts) {
    it(name, () => {
      const { value, problems } = readCompose("compose.yaml", text);
      assert.deepEqual(value.map(({ address, startLine, endLine, image }) => `${address} ${startLine}-${endLine}${image === null ? "" : ` ${image}`}`), expected);
      assert.deepEqual(problems, []);
    });
  }
});
