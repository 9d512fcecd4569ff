/** What people call the programs whose versions are compared, by the names that images, actions and version managers have for them. */
const subjects: ReadonlyMap<string, string> = new Map([
  // version managers (asdf, mise) and files
  ["terraform", "terraform"], ["opentofu", "opentofu"], ["tofu", "opentofu"],
  ["node", "node"], ["nodejs", "node"], ["python", "python"], ["go", "go"], ["golang", "go"], ["ruby", "ruby"],
  // images
  ["hashicorp/terraform", "terraform"], ["ghcr.io/opentofu/opentofu", "opentofu"], ["cimg/node", "node"], ["cimg/python", "python"], ["cimg/go", "go"], ["cimg/ruby", "ruby"],
]);

/** @returns null for what is not compared. */
export function subjectOf(name: string): string | null {
  return subjects.get(name) ?? null;
}

/** The actions that install a program, without owner's version, and the input that says which (their documentation). */
export const setupActions: ReadonlyMap<string, { readonly subject: string; readonly input: string }> = new Map([
  ["hashicorp/setup-terraform", { subject: "terraform", input: "terraform_version" }],
  ["opentofu/setup-opentofu", { subject: "opentofu", input: "tofu_version" }],
  ["actions/setup-node", { subject: "node", input: "node-version" }],
  ["actions/setup-python", { subject: "python", input: "python-version" }],
  ["actions/setup-go", { subject: "go", input: "go-version" }],
  ["ruby/setup-ruby", { subject: "ruby", input: "ruby-version" }],
]);
