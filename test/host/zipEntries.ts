// The table of contents of a zip archive, which a .vsix is. PKWARE APPNOTE.TXT 6.3, sections 4.3.12 and 4.3.16.

export interface ZipEntry {
  readonly name: string;
  /** Size of the file when unpacked. */
  readonly bytes: number;
}

const endOfDirectory = 0x06054b50;
const directoryEntry = 0x02014b50;
const endLength = 22;
const entryLength = 46;

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
    const entry = { name, bytes: archive.readUInt32LE(position + 24) };
    position += entryLength + nameLength + archive.readUInt16LE(position + 30) + archive.readUInt16LE(position + 32);
    return entry;
  });
}
