import type { Page } from '../../model/page.ts';

/** Whether a text names a label other than to define it. */
export function isUsed(label: string, { text, bodyStart }: Page): boolean {
  const [body, sought] = [text.slice(bodyStart), `[${label}]`].map((one) => one.replace(/\s+/g, ' ').toLowerCase()) as [string, string];
  for (let at = body.indexOf(sought); at !== -1; at = body.indexOf(sought, at + 1)) {
    if (!/^[:(]/.test(body.slice(at + sought.length, at + sought.length + 1))) return true;
  }
  return false;
}
