import type { AlertRule } from "../../model/alertRule";
import type { Annotation } from "../../model/annotation";
import type { CatalogEntity } from "../../model/catalog";
import type { IgnoreComment } from "../../model/ignore";
import type { Message, Problem } from "../../model/message";
import type { Outline, Part } from "../../model/outline";
import type { OwnerTag } from "../../model/ownerTag";
import type { Standing, System } from "../../model/place";
import type { Runbook } from "../../model/runbook";

/** Everything that is kept of one file: what it says by itself, as names and places. It holds as long as the content does. */
export interface IndexedFile {
  /** POSIX, relative to the git root. */
  readonly path: string;
  /** Digest of the text; null where no text was read: there was none to be had, or none that may be read. */
  readonly digest: string | null;
  /** null for a file that belongs to no system. */
  readonly infra: InfraFacts | null;
  /** What it runs for those that call it, by name: a Makefile has its targets, a script as a whole the empty name. Absent where that is nothing. */
  readonly callable?: Readonly<Record<string, Part>>;
  readonly entities: readonly CatalogEntity[];
  /** Without what they tell people to do: that is read when it is asked for, and kept nowhere. */
  readonly runbooks: readonly Runbook[];
  /** Its comments that take findings out of what is shown. */
  readonly ignores: readonly IgnoreComment[];
  /** What could not be read or understood in it. */
  readonly problems: readonly Problem[];
}

/** What an infra file says by itself. Where it runs is not here: that is the settings' to say as well. */
export interface InfraFacts {
  readonly system: System;
  readonly standing: Standing;
  readonly outline: Outline;
  /** Its comments that name an owner or a runbook. */
  readonly annotations: readonly Annotation[];
  /** Its Terraform tags that name an owner. */
  readonly tags: readonly OwnerTag[];
  /** Its rules that raise alerts. */
  readonly alerts: readonly AlertRule[];
  /** Why there is no outline, where the file could not be read; null otherwise. */
  readonly refused: Message | null;
}
