import type { SettingKey } from "./settingsTable";

/**
 * Former keys below `infraSteward` and what each is called now, the latest names first. A setting that somebody wrote under a
 * former name goes on counting; a name that was ever shipped is never given to another setting.
 */
export const renamedSettings: Readonly<Record<string, SettingKey>> = {};

/**
 * What somebody set, under its own name before any former one: who has written both meant the new one.
 * @param valueUnder the value that was set under a key; undefined where nobody did. False, 0 and null are values.
 * @returns undefined where nobody set it under any name.
 */
export function valueUnderAnyName(key: string, valueUnder: (key: string) => unknown, renamed: Readonly<Record<string, string>>): unknown {
  return [key, ...formerNames(key, renamed)].map(valueUnder).find((value) => value !== undefined);
}

/** Whether a setting ever had another name. */
export function hasFormerName(key: string, renamed: Readonly<Record<string, string>>): boolean {
  return formerNames(key, renamed).length > 0;
}

function formerNames(key: string, renamed: Readonly<Record<string, string>>): string[] {
  return Object.entries(renamed).flatMap(([old, now]) => (now === key ? [old] : []));
}
