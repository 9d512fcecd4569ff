/** How people call the way back, each as words that follow one another. */
const phrases: readonly RegExp[] = [
  /\broll(?:ing|ed|s)?[- ]?backs?\b/,
  /\b(?:revert(?:s|ed|ing)?|undo(?:ing|es)?|backouts?|unwind(?:ing)?)\b/,
  /\bback(?:ing|ed)?[- ]out\b/,
  /\bdowngrad/,
  /\bway back\b/,
  /\b(?:go|going|get|getting|switch|switching|put|putting|change|changing)(?: \w+){0,3} back\b/,
  /\b(?:restore|return to|redeploy|re-deploy|deploy)(?: \w+){0,2} (?:previous|last|earlier|former|old)\b/,
  /\bto (?:the |a )?(?:previous|last good|earlier) (?:version|release|state|revision)\b/,
];

/** Whether a heading or title is about going back to how it was before. */
export function isAboutWayBack(phrase: string): boolean {
  const lower = phrase.toLowerCase().replace(/[_\s]+/g, " ");
  return phrases.some((one) => one.test(lower));
}
