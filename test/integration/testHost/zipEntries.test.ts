import assert from "node:assert/strict";
import { zipEntries } from "../../host/zipEntries";

/** An archive's directory without its files: what the reader reads of it. */
function archive(files: readonly { name: string; bytes: number }[], comment = ""): Buffer {
  const directory = Buffer.concat(
    files.map(({ name, bytes }) => {
      const entry = Buffer.alloc(46);
      entry.writeUInt32LE(0x02014b50, 0);
      entry.writeUInt32LE(bytes, 24);
      entry.writeUInt16LE(Buffer.byteLength(name), 28);
      return Buffer.concat([entry, Buffer.from(name)]);
    }),
  );
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(0, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([directory, end, Buffer.from(comment)]);
}

describe("the table of contents of a zip archive", () => {
  const files = [
    { name: "extension/package.json", bytes: 12 },
    { name: "extension/media/größe.svg", bytes: 0 },
  ];

  it("lists every file with its size", () => assert.deepEqual(zipEntries(archive(files)), files));
  it("finds the directory before a comment", () => assert.deepEqual(zipEntries(archive(files, "made by hand")), files));
  it("lists nothing for an empty archive", () => assert.deepEqual(zipEntries(archive([])), []));
  it("fails on what is no archive", () => assert.throws(() => zipEntries(Buffer.from("not a zip")), /Not a zip archive/u));
  it("fails on a directory that is not where it should be", () => {
    const broken = archive(files);
    broken.writeUInt32LE(3, broken.length - 6);
    assert.throws(() => zipEntries(broken), /cut off/u);
  });
});
