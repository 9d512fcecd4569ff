import { folderOf, nameOf } from "../../../base/path";
import type { VersionStatement } from "../../../model/versionDrift";
import { imageVersions } from "./images";

/** As much of a stage as is needed, as the reader of Dockerfiles gives it. */
interface Stage {
  /** `stages.NAME`. */
  readonly address: string;
  /** The image or the earlier stage it starts from, as written. */
  readonly from: string;
  /** 1-based. */
  readonly startLine: number;
}

/**
 * What the stages of a Dockerfile are built from. A stage that starts from an earlier one adds nothing. A file with a name of its
 * own, such as `Dockerfile.mock`, is for something beside what a build makes by default.
 */
export function dockerfileVersions(path: string, stages: readonly Stage[]): VersionStatement[] {
  const beside = /^(?:Dockerfile|Containerfile)$/i.test(nameOf(path)) ? {} : ({ isBeside: true } as const);
  return stages.flatMap(({ from, startLine }, index) => {
    // Docker takes names of stages in any letter case.
    const isStage = stages.slice(0, index).some(({ address }) => address.toLowerCase() === `stages.${from.toLowerCase()}`);
    return isStage ? [] : imageVersions({ image: from, from: "image", folder: folderOf(path), path, line: startLine }).map((statement) => ({ ...statement, ...beside }));
  });
}
