import type { Answer } from "../model/answer";
import type { CurrentAnswer } from "./currentAnswer";
import type { Estate } from "./estate";
import type { Estates } from "./estates";

/** A place that a person does something about, with what is known of it now. */
export interface AskedPlace {
  readonly estate: Estate;
  /** 1-based. */
  readonly line: number;
  readonly answer: Answer;
}

/** The place that is named, or else the one that the caret is on; null where neither lies in an open repository. */
export async function askedPlace(
  { estates, current }: { readonly estates: Pick<Estates, "all">; readonly current: Pick<CurrentAnswer, "value"> },
  named: { readonly root: string; readonly path: string; readonly line: number } | null,
): Promise<AskedPlace | null> {
  const { value } = current;
  const place = named ?? (value === null ? null : { root: value.root, path: value.answer.path, line: value.line });
  const estate = estates.all.find(({ root }) => root === place?.root);
  return place === null || estate === undefined ? null : { estate, line: place.line, answer: await estate.about(place.path, place.line) };
}
