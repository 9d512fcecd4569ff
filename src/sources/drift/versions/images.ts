import type { VersionSource, VersionStatement } from "../../../model/versionDrift";
import { subjectOf } from "./subjects";

/** An image that something is built from or runs in, as written, with where it is written. */
export interface ImageUse extends Pick<VersionStatement, "folder" | "path" | "line"> {
  readonly image: string;
  readonly from: Extract<VersionSource, "image" | "ci">;
}

/**
 * What a reference to an image says (Docker documentation, image references: `[host/]name[:tag][@digest]`). Without a tag, or
 * with `latest`, and without a digest it floats; the tag of a known program's image is that program's version.
 */
export function imageVersions({ image, from, folder, path, line }: ImageUse): VersionStatement[] {
  // Names with variables in them are known only to the run; `scratch` is nothing at all.
  if (/[$\s{}]/.test(image) || image === "scratch" || image === "") return [];
  const [, name = "", tag, digest] = /^((?:[^/@]+\/)*[^/:@]+)(?::([^@/]+))?(@.+)?$/.exec(image) ?? [];
  if (name === "") return [];
  const about = { from, folder, path, line };
  const isFloating = digest === undefined && (tag === undefined || tag === "latest");
  const subject = subjectOf(name.replace(/^(?:docker\.io\/)?(?:library\/)?/, ""));
  const version = /^v?(\d+(?:\.\d+)*)(?=$|[-.+])/.exec(tag ?? "")?.[1];
  return [
    ...(isFloating ? [{ ...about, subject: name, says: { kind: "floating", reference: image } } as const] : []),
    ...(subject === null || version === undefined ? [] : [{ ...about, subject, says: { kind: "pinned", version } } as const]),
  ];
}
