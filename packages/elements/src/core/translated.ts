/**
 * Page translators take a text out of its place for a `<font>` with another text in it, in shadow roots too. Lit would
 * go on writing into a text that nobody sees, and a board would tell for ever how many rows it once had. So before an
 * update each `<font>` becomes a text again: what stays the same stays translated, what changes is seen.
 */
export function keepTexts(root: ParentNode): void {
  for (const font of Array.from(root.querySelectorAll('font'))) font.replaceWith(font.textContent as string);
}
