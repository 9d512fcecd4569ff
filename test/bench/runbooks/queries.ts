/** What somebody types who looks for one of the generated runbooks, and its title. The corpus has twelve for every service. */
export const generatedQueries: readonly (readonly [string, string])[] = [
  // as one would say it
  ["restart otter-gateway", "Restart otter-gateway"],
  ["otter gateway restart", "Restart otter-gateway"],
  ["how do I restart the heron ledger", "Restart heron-ledger"],
  ["release lynx-catalog", "Release lynx-catalog"],
  ["undo release of marten search", "Undo a release of marten-search"],
  ["too many errors in badger mailer", "Too many errors in badger-mailer"],
  ["recover data falcon-pricing", "Recover the data of falcon-pricing"],
  ["what belongs to ibis-billing", "What belongs to ibis-billing"],
  ["renew keys jackal shipping", "Renew the keys of jackal-shipping"],
  ["lost connection kestrel identity", "Lost connection to kestrel-identity"],
  ["scale lemur-reports", "Scale lemur-reports"],
  ["limits magpie sessions", "Change the limits of magpie-sessions"],
  ["queue newt-images", "Queue of newt-images"],
  // half words
  ["rest otter-gate", "Restart otter-gateway"],
  ["undo osprey-bask", "Undo a release of osprey-basket"],
  ["recov puffin ret", "Recover the data of puffin-returns"],
  ["scal quail cata", "Scale quail-catalog"],
  ["errors raven-ship", "Too many errors in raven-shipping"],
  // mistakes
  ["restrat stoat-ledger", "Restart stoat-ledger"],
  ["realease tapir-search", "Release tapir-search"],
  ["scale urchin-mialer", "Scale urchin-mailer"],
  ["recvoer viper pricng", "Recover the data of viper-pricing"],
  ["lost conection walrus-billing", "Lost connection to walrus-billing"],
  // commands and paths
  ["helm rollback yak-shipping", "Undo a release of yak-shipping"],
  ["pg_restore zebra-identity", "Recover the data of zebra-identity"],
  ["rollout restart bison-reports", "Restart bison-reports"],
  ["nc condor-sessions.acme.test", "Lost connection to condor-sessions"],
  ["rabbitmqctl dingo-images", "Queue of dingo-images"],
  ["vault transit/keys/egret-basket/rotate", "Renew the keys of egret-basket"],
  ["stern app=ferret-returns", "Too many errors in ferret-returns"],
];
