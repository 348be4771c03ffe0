import { styleText } from 'node:util';

export type Style = Parameters<typeof styleText>[0];

/** A function that colours text, or leaves it alone where the terminal shows no colour. */
export function paint({ color }: { color: boolean }): (style: Style, text: string) => string {
  return color ? (style, text) => styleText(style, text, { validateStream: false }) : (_, text) => text;
}
