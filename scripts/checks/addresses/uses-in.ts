import type { Page } from '../../model/page.ts';

/** Tells whether a page names a label other than to define it. */
export function usesIn({ text, bodyStart }: Page): (label: string) => boolean {
  const body = folded(text.slice(bodyStart));
  return (label) => {
    const sought = folded(`[${label}]`);
    for (let at = body.indexOf(sought); at !== -1; at = body.indexOf(sought, at + 1)) {
      if (!/^[:(]/.test(body.slice(at + sought.length, at + sought.length + 1))) return true;
    }
    return false;
  };
}

const folded = (text: string): string => text.replace(/\s+/g, ' ').toLowerCase();
