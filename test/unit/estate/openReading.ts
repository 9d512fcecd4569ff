import { silentLogger } from "../../../src/base/logger";
import type { Tree } from "../../../src/base/tree";
import type { RepositoryContext } from "../../../src/estate/context";
import type { ReaderParts } from "../../../src/estate/repositoryReader";
import type { Published } from "../../../src/estate/snapshots";
import { Reading } from "../../../src/estate/reading";
import { defaultOwnerTags } from "../../../src/model/ownerTag";
import type { TerraformReader } from "../../../src/sources/terraform/blocks";
import { openTerraformReader } from "../../../src/sources/terraform/blocks";

export const plainContext: RepositoryContext = {
  remoteHost: "github.com",
  repository: "github.com/acme/shop",
  dialect: null,
  runbookFolders: [],
  ownerTags: defaultOwnerTags,
  associations: {},
};

let opened: Promise<TerraformReader> | undefined;

/** One for all tests, because loading the grammar takes longer than most of them. */
export function sharedTerraform(): Promise<TerraformReader> {
  opened ??= openTerraformReader(__dirname.replace(/dist.test.unit.*$/, "dist/test/unit")).then((reader) => ({ ...reader, dispose: () => undefined }));
  return opened;
}

export interface OpenedReading {
  readonly reading: Reading;
  readonly published: Published[];
}

/** A reading that has begun, with everything that it publishes. */
export async function openReading(tree: Tree, parts: Partial<ReaderParts> = {}): Promise<OpenedReading> {
  const terraform = await sharedTerraform();
  const reading = new Reading({ tree, terraform, kept: null, log: silentLogger, context: () => Promise.resolve(plainContext), ...parts });
  const published: Published[] = [];
  reading.onDidPublish((one) => published.push(one));
  return { reading, published };
}
