import assert from "node:assert/strict";
import { deflateRawSync } from "node:zlib";
import { zipContents, zipEntries } from "../../host/zipEntries";

interface Packed {
  readonly name: string;
  readonly text: string;
  readonly deflate?: boolean;
}

/** An archive of files in UTF-8, as far as the reader reads it. */
function archive(files: readonly Packed[], comment = ""): Buffer {
  const [bodies, directory]: [Buffer[], Buffer[]] = [[], []];
  let position = 0;
  for (const { name, text, deflate = false } of files) {
    const packed = deflate ? deflateRawSync(text) : Buffer.from(text);
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(deflate ? 8 : 0, 8);
    header.writeUInt16LE(Buffer.byteLength(name), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(Buffer.byteLength(text), 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(position, 42);
    bodies.push(header, Buffer.from(name), packed);
    directory.push(entry, Buffer.from(name));
    position += header.length + Buffer.byteLength(name) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(position, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...bodies, ...directory, end, Buffer.from(comment)]);
}

describe("a zip archive", () => {
  const files = [
    { name: "extension/package.json", text: "{ \"a\": 1, \"b\": 1, \"c\": 1 }", deflate: true },
    { name: "extension/media/größe.svg", text: "" },
    { name: "extension/LICENSE.txt", text: "MIT" },
  ];
  const listed = (bytes: Buffer): object[] => zipEntries(bytes).map((entry) => ({ name: entry.name, bytes: entry.bytes }));
  const sizes = files.map(({ name, text }) => ({ name, bytes: text.length }));

  it("lists every file with its size", () => assert.deepEqual(listed(archive(files)), sizes));
  it("finds the directory before a comment", () => assert.deepEqual(listed(archive(files, "made by hand")), sizes));
  it("gives what stands in them, deflated or not", () => {
    const made = archive(files);
    assert.deepEqual(zipEntries(made).map((entry) => zipContents(made, entry).toString()), files.map(({ text }) => text));
  });
  it("fails on a file that is not where the directory says", () => {
    const made = archive(files);
    assert.throws(() => zipEntries(made).map((entry) => zipContents(made, { ...entry, header: entry.header + 1 })), /not where the archive says/u);
  });
  it("lists nothing for an empty archive", () => assert.deepEqual(zipEntries(archive([])), []));
  it("fails on what is no archive", () => assert.throws(() => zipEntries(Buffer.from("not a zip")), /Not a zip archive/u));
  it("fails on a directory that is not where it should be", () => {
    const broken = archive(files);
    broken.writeUInt32LE(3, broken.length - 6);
    assert.throws(() => zipEntries(broken), /cut off/u);
  });
});
