import assert from "node:assert/strict";
import { isReleaseTag } from "../../../../src/sources/history/releaseTags";

describe("tags that look like releases", () => {
  const releases = [
    "v1.4.2", "1.4.2", "1.0", "v57", "2026.11.02", "2026.11.02-3", "api/v2.0.1", "shop@1.3.0", "@acme/shop@1.3.0", "checkout-2.1.0", "v1.2.3+build.5",
    "v1.4.2-hotfix1", "release-2026-11-02", "releases/412", "deploy/412", "deployed_17", "production-2026-11-02", "prod.17",
  ];
  const others = [
    "v1.4.2-rc.1", "v2.0.0-beta", "1.0.0-alpha.3", "2.0.0-SNAPSHOT", "nightly", "nightly-2026.11.02", "v1.0-dev", "latest", "stable", "before-rewrite", "wip", "build-17", "1",
    "product/launch", "reproduction-1", "v1.0.0rc2", "release-1.2-rc1",
  ];
  for (const name of releases) it(`${name} is one`, () => assert.equal(isReleaseTag(name), true));
  for (const name of others) it(`${name} is none`, () => assert.equal(isReleaseTag(name), false));
});
