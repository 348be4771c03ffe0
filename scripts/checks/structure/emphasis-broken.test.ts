import { expect, test } from 'vitest';
import { flavourNamed } from '../../markdown/flavours/index.ts';
import { loadParser } from '../../markdown/parser/parser.ts';
import { subjectFrom } from '../../testing/subject-from.ts';
import { emphasisBroken } from './emphasis-broken.ts';

/** The stars that are told of a page of a site that reads a flavour. */
async function told(page: string, flavour: string): Promise<string[]> {
  const parse = await loadParser(undefined, flavourNamed(flavour));
  const found: string[] = [];
  const subject = subjectFrom({ source: '**A:** b *c* `d`.\n', page: `${page}\n`, locale: 'zh' }, parse);
  emphasisBroken.run(subject, ({ actual }) => found.push(actual!), {});
  return found;
}

test.each(['jekyll', 'mkdocs'])('%s reads stars as emphasis that have no blank inside, whatever is beside them', async (flavour) => {
  expect(await told('**甲：**乙', flavour)).toEqual([]);
  expect(await told('**<!--a-->****甲：**乙*「丙」*`丁*`', flavour)).toEqual([]);
});

test.each([
  ['**甲： **乙', ['**甲： **']],
  ['**甲：*乙', ['**甲：*']],
  ['甲：**乙', ['**']],
  ['*****甲：**乙', ['*****', '**']],
])('it reads no others so: %s', async (page, stars) => {
  expect(await told(page, 'jekyll')).toEqual(stars);
});

test('kramed takes any two runs of stars for the ends of emphasis, with a blank inside of them, too', async () => {
  expect(await told('**甲：**乙 ** 丙 ** *丁 *', 'honkit')).toEqual([]);
  expect(await told('甲：** 乙', 'honkit')).toEqual(['**']);
});

test('other sites read no stars as emphasis between a mark and a letter', async () => {
  expect(await told('**甲：**乙', 'any')).toEqual(['**甲：**']);
});
