const entities: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };

/** Text as it may stand in HTML and SVG, between tags and in quoted attributes. What is not seen or turns text around becomes a space. */
export function markupText(text: string): string {
  return text.replaceAll(/[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu, " ").replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? "");
}
