import { expect, test } from 'vitest';
import { loadParser } from '../../markdown/parser/parser.ts';
import { toldInCode } from '../../testing/told-in-code.ts';
import { codeChanged } from './code-changed.ts';

const parse = await loadParser();

test.each([
  ['in the words of its readers', 'Elija `Editar`, luego `servidor ID` o `Locale`.\n', []],
  ['but not with a letter less', 'Elija `Editar`, luego `servidor ID` o `Loca`.\n', ['Loca']],
])('a page that calls several labels of a program otherwise calls them %s', (_, page, expected) => {
  const found = toldInCode([codeChanged], { source: 'Choose `Edit`, then `ID server` or `Local`.\n', page, locale: 'es' }, parse);
  expect(found.map(({ actual }) => actual)).toEqual(expected);
});
