/** How many columns a terminal gives a text: two for signs of East Asia and emoji, none for marks that stand over others. */
export function widthOf(text: string): number {
  let width = 0;
  for (const sign of text) width += marks.test(sign) ? 0 : wide.test(sign) ? 2 : 1;
  return width;
}

const marks = /^[\p{M}\u200c\u200d]$/u;

// https://www.unicode.org/reports/tr11/: what is wide or full width in the blocks that texts are made of.
const wide =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\ua960-\ua97f\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff01-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f6ff}\u{1f900}-\u{1f9ff}\u{20000}-\u{3fffd}]$/u;
