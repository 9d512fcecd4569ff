/** Why somebody has to look after a block again and again. */
export type Care = "database" | "access" | "certificate";

interface CareRule {
  /** Name of the review, as `.infra-steward.yaml` has it. */
  readonly review: string;
  /** Often enough to notice what went wrong, and rare enough to be done; null where what it is about ends on a day. */
  readonly everyDays: number | null;
  /** Whether it needs this only in production. */
  readonly productionOnly: boolean;
  /** Addresses of Terraform resources. */
  readonly addresses: RegExp;
}

export const cares: Readonly<Record<Care, CareRule>> = {
  // What holds data that somebody has to be able to restore.
  database: {
    review: "restore-test", everyDays: 90, productionOnly: true,
    addresses: /^(?:aws_(?:db_instance|rds_cluster|docdb_cluster|dynamodb_table)|google_(?:sql_database_instance|spanner_instance)|azurerm_(?:postgresql|mysql|mssql)\w*server)\./u,
  },
  // Who gets in: people leave, and what lets them in stays.
  access: {
    review: "access-review", everyDays: 90, productionOnly: false,
    addresses: /^(?:aws_(?:iam_user|ssoadmin_account_assignment)|google_project_iam_(?:member|binding)|azurerm_role_assignment)\./u,
  },
  // Those that are uploaded, and so end: what a provider issues it renews, and PEM files are read themselves.
  certificate: {
    review: "certificate", everyDays: null, productionOnly: false,
    addresses: /^(?:aws_iam_server_certificate|google_compute_(?:region_)?ssl_certificate|azurerm_app_service_certificate|cloudflare_custom_ssl)\./u,
  },
};

/** What care a block needs; null for most. @param isProduction whether it runs there. */
export function careFor(address: string, isProduction: boolean): Care | null {
  for (const care of ["database", "access", "certificate"] as const) {
    const { addresses, productionOnly } = cares[care];
    if (addresses.test(address) && (isProduction || !productionOnly)) return care;
  }
  return null;
}
