import type { CatalogEntity } from "../model/catalog";
import { knownOwners, ownerNamed } from "../model/catalogOwners";
import type { Finding } from "../model/finding";
import { teamHandle } from "../model/recordable";
import { goToRule } from "./goToRule";

/** As much of a CODEOWNERS rule as names somebody. */
interface NamingRule {
  readonly owners: readonly string[];
  /** 1-based. */
  readonly line: number;
}

/**
 * `ownership/unknown-owner`: a rule names a team that the repository's catalogs do not define. Only where they define teams
 * at all, and only teams: a catalog that lists every person is rare, and a person missing in it is nobody's mistake.
 * @param path of the ownership file.
 */
export function unknownOwners(path: string, rules: readonly NamingRule[], catalogs: readonly CatalogEntity[]): Finding[] {
  if (!knownOwners(catalogs).some(({ identities }) => identities.length > 0)) return [];
  return rules.flatMap(({ owners, line }) =>
    owners.filter((owner) => teamHandle(owner) !== null && ownerNamed(owner, catalogs) === null).map((owner): Finding => ({
      code: "ownership/unknown-owner",
      severity: "information",
      message: { key: "finding.unknownOwner", args: { owner } },
      path,
      line,
      endLine: line,
      address: null,
      source: { kind: "catalog", path: catalogs[0]?.path ?? path, line: null, tool: null, at: null },
      owners: [owner],
      remedies: goToRule({ path, line }),
    })),
  );
}
