import type { Message } from "./message";

/**
 * One part of an answer. A part that is still being read is `pending`, one that cannot be had says why: so an owner can be
 * shown while history is read, and "not checked" can never be mistaken for "clean".
 */
export type Section<T> =
  | { readonly state: "pending" }
  | { readonly state: "known"; readonly value: T }
  | { readonly state: "unavailable"; readonly reason: Message };

export const pending = { state: "pending" } as const;

export function known<T>(value: T): Section<T> {
  return { state: "known", value };
}

export function unavailable(reason: Message): { readonly state: "unavailable"; readonly reason: Message } {
  return { state: "unavailable", reason };
}

/** The value, or undefined while it is pending or unavailable. */
export function valueOf<T>(section: Section<T>): T | undefined {
  return section.state === "known" ? section.value : undefined;
}
