// @ts-check
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pseudoText } from './pseudo-text.mjs';

/** @typedef {import('./pseudo-text.mjs').Pseudo} Pseudo */

/**
 * An XLIFF file whose targets are its sources (`--fill source`), with targets of a pseudo-locale. Codes stay as they are.
 *
 * @param {string} xliff @param {Pseudo} pseudo
 */
export const pseudoXliff = (xliff, pseudo) =>
  xliff
    .replaceAll('state="initial"', 'state="translated"')
    .replace(/(?<=<target>).*?(?=<\/target>)/gs, (target) => pseudoText(target, /(<[^>]*>|&[^;]*;)/g, pseudo));

/**
 * A message of the site's words: placeholders stay, and each plural form is a text. `{count} word|{count} words`
 *
 * @param {string} message @param {Pseudo} pseudo
 */
export const pseudoMessage = (message, pseudo) =>
  message
    .split('|')
    .map((form) => pseudoText(form, /(\{\w+\})/g, pseudo))
    .join('|');

/**
 * Changes all messages below a folder, as `docusaurus write-translations` writes them.
 *
 * @param {string} folder @param {Pseudo} pseudo
 */
export function changeMessages(folder, pseudo) {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  for (const file of names.map((name) => join(folder, name))) {
    const messages = JSON.parse(readFileSync(file, 'utf8'));
    for (const one of Object.values(messages)) one.message = pseudoMessage(one.message, pseudo);
    writeFileSync(file, JSON.stringify(messages, null, 2));
  }
}
