import type { FindingCode } from "../../model/finding";

/** The extensions that show a scanner's results themselves, by the tool's part of the code. */
const extensions: Readonly<Record<string, readonly string[]>> = {
  trivy: ["AquaSecurityOfficial.trivy-vulnerability-scanner"],
  checkov: ["Bridgecrew.checkov"],
  tfsec: ["tfsec.tfsec"],
  snyk: ["snyk-security.snyk-vulnerability-scanner"],
  zizmor: ["zizmor.zizmor-vscode"],
  actionlint: ["arahata.linter-actionlint"],
};

/**
 * Whether another extension shows this finding already.
 * @param isActive whether the extension with an id runs.
 */
export function isShownElsewhere(code: FindingCode, isActive: (id: string) => boolean): boolean {
  const [kind, tool = ""] = code.split("/");
  const [first = ""] = tool.split("-");
  return kind === "scan" && (extensions[tool] ?? extensions[first] ?? []).some(isActive);
}
