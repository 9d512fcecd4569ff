/** An element with attributes and children. Text becomes text: nothing that arrives here can become markup. */
export function element<K extends keyof HTMLElementTagNameMap>(
  name: K,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

/** The attribute that tells what a button is for, so that it is found again when the page is drawn anew. */
export const buttonName = "data-button";

/** A button that does something. @param name the same for the button that takes its place when the page is drawn anew. */
export function button(name: string, label: string, run: () => void, attributes: Readonly<Record<string, string>> = {}): HTMLButtonElement {
  const made = element("button", { type: "button", [buttonName]: name, ...attributes }, label);
  made.addEventListener("click", run);
  return made;
}
