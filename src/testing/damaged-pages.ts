/** A way in which a translation comes back that can't be published. */
interface Damage {
  name: string;
  /** The page, of a name that no other has. */
  page: (name: string) => string | Uint8Array;
  /** Where the damage is said to be, and in which words. */
  said: RegExp;
}

const head = '---\ntitle: Traduite\n---\n\n# <a name="top"></a>Traduite\n\n';

/** Kinds of damage, each an honest accident or a dishonest try. */
export const damages: Damage[] = [
  { name: 'quotes in quotes', page: () => `${head}${'> '.repeat(3000)}Texte\n`, said: /:7:1 Unexpected nesting/ },
  { name: 'lists in lists', page: () => `${head}${'- '.repeat(90)}Texte\n`, said: /Unexpected nesting of more than 100 elements/ },
  { name: 'broken YAML', page: () => '---\ntitle: "Traduite\n---\n\n# Traduite\n', said: /:[23]:\d+ Unexpected YAML, .*quote/ },
  { name: 'bytes that are no UTF-8', page: () => Buffer.from(`${head}caf\xe9\n`, 'latin1'), said: /:7:4 Unexpected byte/ },
  {
    name: 'an include that is code',
    page: () => `${head}[!INCLUDE [p](evil.js)]\n`,
    said: /:7:1 Unexpected include of .*evil\.js, expected Markdown/,
  },
  {
    name: 'an include that includes itself',
    page: (name) => `${head}[!INCLUDE [p](${name}.md)]\n`,
    said: /:7:1 Unexpected include that includes itself/,
  },
];

/** Slips for which a reader gets something else, and the rest of the page as translated. */
export const flaws: Damage[] = [
  { name: 'an address that is none', page: () => `${head}[p](//[)\n`, said: /:7:1: Unexpected address "\/\/\["/ },
  { name: 'an address that can’t be decoded', page: () => `${head}Texte [p](#%E0%A4%A)\n`, said: /:7:7: Unexpected address "#%E0%A4%A"/ },
  {
    name: 'a picture that is not there',
    page: () => `${head}![p](../images/none.png)\n`,
    said: /:7:1: Unexpected image "\.\.\/images\/none\.png"/,
  },
  {
    name: 'an include that is not there',
    page: () => `${head}[!INCLUDE [p](../includes/none.md)]\n`,
    said: /:7:1: Unexpected include "\.\.\/includes\/none\.md"/,
  },
  {
    name: 'a link to an anchor that is not there',
    page: (name) => `${head}[p](${name}.md#nulle-part)\n`,
    said: /:7:1: Unexpected link "\/.*\/#nulle-part"/,
  },
];
