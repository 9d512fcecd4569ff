import assert from "node:assert/strict";
import { careFor } from "../../../src/model/care";

const cases: readonly [address: string, isProduction: boolean, expected: ReturnType<typeof careFor>][] = [
  ["aws_db_instance.main", true, "database"],
  ["aws_db_instance.main", false, null],
  ["google_sql_database_instance.a", true, "database"],
  ["azurerm_postgresql_flexible_server.a", true, "database"],
  ["aws_db_instance_role.a", true, null],
  ["data.aws_db_instance.a", true, null],
  ["aws_iam_user.ci", false, "access"],
  ["aws_iam_user_policy.ci", true, null],
  ["aws_iam_server_certificate.shop", false, "certificate"],
  ["aws_acm_certificate.shop", true, null],
];

describe("what has to be looked after", () => {
  for (const [address, isProduction, expected] of cases) {
    it(`${address}${isProduction ? " in production" : ""}: ${expected ?? "nothing"}`, () => assert.equal(careFor(address, isProduction), expected));
  }
});
