import assert from "node:assert/strict";
import { isShownElsewhere } from "../../../../src/features/problems/scannerExtensions";
import type { FindingCode } from "../../../../src/model/finding";

const cases: readonly (readonly [FindingCode, string, boolean])[] = [
  ["scan/trivy/AVD-AWS-0133", "AquaSecurityOfficial.trivy-vulnerability-scanner", true],
  ["scan/snyk-iac/SNYK-1", "snyk-security.snyk-vulnerability-scanner", true],
  ["scan/trivy/AVD-AWS-0133", "Bridgecrew.checkov", false],
  ["scan/other/rule", "Bridgecrew.checkov", false],
  ["drift/live", "AquaSecurityOfficial.trivy-vulnerability-scanner", false],
];

describe("what another extension shows already", () => {
  for (const [code, active, expected] of cases) {
    it(`${code} beside ${active}: ${expected ? "yes" : "no"}`, () => assert.equal(isShownElsewhere(code, (id) => id === active), expected));
  }
});
