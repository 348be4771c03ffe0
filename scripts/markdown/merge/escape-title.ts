import type { TextPlace } from './escape-text.ts';

/** In a title only its own quotes, backslashes and references mean anything: `say "hi"` -> `say \"hi\"`. */
export function escapeTitle(text: string, { around, cell }: TextPlace): string {
  const quotes = around.before === '(' ? '()' : around.before;
  return text.replace(/\\(?=[!-/:-@[-`{-~]|$)|&(?=#?\w+;)|["'()|]/g, (sign) =>
    /[\\&]/.test(sign) || quotes.includes(sign) || (sign === '|' && cell) ? `\\${sign}` : sign,
  );
}
