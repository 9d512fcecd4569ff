import { randomBytes } from "node:crypto";

/** 128 random bits in hexadecimal: tells things apart and says nothing about them. */
export function randomId(): string {
  return randomBytes(16).toString("hex");
}
