/** What the company's files are, each kind with how many there are of it; the rest of its files are product code. */
export const wantedFiles = {
  terraform: 12_000,
  "Kubernetes, Helm, Kustomize": 1_200,
  "CI pipelines": 250,
  "Docker and Compose": 240,
  runbooks: 400,
  catalogs: 160,
  CODEOWNERS: 1,
} as const;

/** All files together. */
export const allFiles = 20_000;

export type FileKind = keyof typeof wantedFiles | "product code";

export interface CompanyFile {
  /** POSIX, relative to the repository. */
  readonly path: string;
  readonly text: string;
  readonly kind: FileKind;
}
