import * as zlib from "node:zlib";

/** CRC-32 as in zip and gzip (ISO 3309), bit by bit for each possible byte. */
const table = new Int32Array(256).map((_, byte) => {
  let remainder = byte;
  for (let bit = 0; bit < 8; bit += 1) remainder = remainder & 1 ? 0xedb88320 ^ (remainder >>> 1) : remainder >>> 1;
  return remainder;
});

export function tableCrc32(bytes: Uint8Array): number {
  let crc = -1;
  for (const byte of bytes) crc = (table[(crc ^ byte) & 0xff] ?? 0) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/**
 * The checksum of `bytes`, a whole number from 0 to 2^32 - 1. Node has its own from 20.15 on, three times as fast; the command
 * line runs on any Node 20.
 */
export const crc32: (bytes: Uint8Array) => number = "crc32" in zlib ? (bytes) => zlib.crc32(bytes) : tableCrc32;
