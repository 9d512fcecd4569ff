/** The key of the top level; no row has it for its id. */
const top = "";

/**
 * The rows that VS Code was given, a level at a time, as they were drawn. A tree that is drawn anew loses the click that is
 * on its way, so it is drawn anew only where one of these rows is another one by now.
 */
export class ShownRows<Item extends { readonly id: string }> {
  readonly #levels = new Map<string, string>();
  readonly #draw: (item: Item) => unknown;

  /** @param draw all that a person sees of a row and can do with it, as something that JSON can say. */
  constructor(draw: (item: Item) => unknown) {
    this.#draw = draw;
  }

  /** The rows below a row are shown; null is the top. */
  show(above: Item | null, rows: readonly Item[]): void {
    this.#levels.set(above?.id ?? top, this.#drawn(rows));
  }

  /** VS Code asks for everything again. */
  forget(): void {
    this.#levels.clear();
  }

  /**
   * Whether a row that is shown has changed, came or went. A level that was never opened is not shown, and not asked for.
   * @param below the rows below a row as they are now; null is the top.
   */
  async differFrom(below: (above: Item | null) => Promise<readonly Item[]>): Promise<boolean> {
    if (!this.#levels.has(top)) return true;
    const open: (Item | null)[] = [null];
    for (const above of open) {
      const rows = await below(above);
      if (this.#drawn(rows) !== this.#levels.get(above?.id ?? top)) return true;
      open.push(...rows.filter(({ id }) => this.#levels.has(id)));
    }
    return false;
  }

  #drawn(rows: readonly Item[]): string {
    return JSON.stringify(rows.map((row) => [row.id, this.#draw(row)]));
  }
}
