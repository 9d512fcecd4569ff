// What is in a zip archive, which a .vsix is. PKWARE APPNOTE.TXT 6.3, sections 4.3.7, 4.3.12 and 4.3.16.
import { inflateRawSync } from "node:zlib";

export interface ZipEntry {
  readonly name: string;
  /** Size of the file when unpacked. */
  readonly bytes: number;
  /** Where it lies in the archive: the offset of its header, and its size there. */
  readonly header: number;
  readonly packedBytes: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endLength = 22;
const entryLength = 46;
const fileHeader = 0x04034b50;
const headerLength = 30;
const deflated = 8;

/** Every file of an archive smaller than 4 GB, in the order of the archive. Fails on what is not such an archive. */
export function zipEntries(archive: Buffer): ZipEntry[] {
  let end = archive.length - endLength;
  while (end >= 0 && archive.readUInt32LE(end) !== endOfDirectory) end -= 1;
  if (end < 0) throw new Error("Not a zip archive: it has no directory.");
  const count = archive.readUInt16LE(end + 10);
  let position = archive.readUInt32LE(end + 16);
  return Array.from({ length: count }, () => {
    if (archive.readUInt32LE(position) !== directoryEntry) throw new Error("Not a whole zip archive: its directory is cut off.");
    const nameLength = archive.readUInt16LE(position + 28);
    const name = archive.toString("utf8", position + entryLength, position + entryLength + nameLength);
    const entry = { name, bytes: archive.readUInt32LE(position + 24), packedBytes: archive.readUInt32LE(position + 20), header: archive.readUInt32LE(position + 42) };
    position += entryLength + nameLength + archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32);
    return entry;
  });
}

/** What stands in one of its files, stored or deflated, as packagers write them. */
export function zipContents(archive: Buffer, { name, header, packedBytes }: ZipEntry): Buffer {
  if (archive.readUInt32LE(header) !== fileHeader) throw new Error(`${name} is not where the archive says.`);
  const start = header + headerLength + archive.readUInt16LE(header + 26) + archive.readUInt16LE(header + 28);
  const packed = archive.subarray(start, start + packedBytes);
  return archive.readUInt16LE(header + 8) === deflated ? inflateRawSync(packed) : packed;
}
