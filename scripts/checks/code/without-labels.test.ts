import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { toldInCode } from '../../testing/told-in-code.ts';
import { codeChanged } from './code-changed.ts';

const parse = await loadParser();

/** What is told of a name that stands three times on a page, and always as another one. */
const toldThrice = (was: string, is: string): (string | null)[] => {
  const [source, page] = [was, is].map((one) => ['Mark it as', 'This is', 'Of'].map((words) => `${words} \`${one}\`.\n`).join('\n'));
  return toldInCode([codeChanged], { source: source!, page: page! }, parse).map(({ actual }) => actual);
};

test('a label is called as its readers see it, throughout', () => expect(toldThrice('Save', 'Speichern')).toEqual([]));

test('another case is no translation, however often', () => expect(toldThrice('Ok', 'OK')).toEqual(['OK', 'OK', 'OK']));
