const animals = "otter heron lynx marten badger falcon ibis jackal kestrel lemur magpie newt osprey puffin quail raven stoat tapir urchin viper".split(" ");
const roles = "gateway ledger catalog search mailer pricing billing shipping identity reports sessions images basket returns vouchers stock".split(" ");
const teams = "platform payments data mobile identity logistics search growth security storefront".split(" ");

/** In promotion order, the most guarded first. */
export const environments = ["production", "staging", "development"] as const;

export type EnvironmentName = (typeof environments)[number];

/** The name of the company's nth service; all are different. */
export function serviceName(index: number): string {
  const name = `${nameAt(animals, index)}-${nameAt(roles, Math.floor(index / animals.length))}`;
  const generation = Math.floor(index / (animals.length * roles.length));
  return generation === 0 ? name : `${name}-${generation + 1}`;
}

/** The handle of the team that the nth service belongs to. */
export function teamOf(index: number): string {
  return nameAt(teams, Math.floor(index / 3));
}

function nameAt(names: readonly string[], index: number): string {
  return names[index % names.length] ?? "acme";
}
