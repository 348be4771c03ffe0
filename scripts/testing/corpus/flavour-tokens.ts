import { linesOutsideFences } from '../../markdown/text/code-ranges.ts';

/** What each generator's own documentation says of its signs, found without the toolchain's own reading of them. */
const signs: Record<string, RegExp[]> = {
  hugo: [/\{\{[<%][^]{0,2000}?[%>]\}\}/g, /^[ \t>]*\[!\w+\]/gm, /\{[#.][^{}\n]*\}/g, /^: /gm],
  jekyll: [/\{\{[^{}]{0,2000}?\}\}/g, /\{%[^]{0,2000}?%\}/g, /\{:[^{}\n]*\}/g, /^\*\[[^\]\n]*\]:/gm, /^: /gm],
  mkdocs: [
    /^[ \t]*(?:!!!|\?\?\?\+?) [\w ]+/gm,
    /^[ \t]*===[!+]* "/gm,
    /\{ ?[:#.][^{}\n]*\}/g,
    /--8<--.*$/gm,
    /\{\{[^]{0,2000}?\}\}/g,
    /\{%[^]{0,2000}?%\}/g,
    /:[a-z][\w-]+:/g,
    /^[ \t]*: {3}/gm,
  ],
  vitepress: [
    /^[ \t]*:{3,}[ \t]*[\w-]*/gm,
    /\{\{.*?\}\}/g,
    /^<<< .*$/gm,
    /^\[\[toc\]\]$/gim,
    /\{#[\w-]+\}/g,
    /(?<!\\)<\/?[A-Za-z][\w.-]*/g,
  ],
  starlight: [/^[ \t]*:{3,}[\w-]*/gm, /(?<!\\)<\/?[A-Za-z][\w.-]*/g, /^(?:import|export) .*$/gm, /(?<!\\)\{[^{}"'`\n\\]*\}/g],
  docusaurus: [
    /^[ \t]*:{3,}[\w-]*/gm,
    /(?<!\\)<\/?[A-Za-z][\w.-]*/g,
    /^(?:import|export) .*$/gm,
    /(?<!\\)\{[^{}"'`\n\\]*\}/g,
    /<!--[^]*?-->/g,
  ],
  myst: [
    /^[ \t]*(?:`{3,}|:{3,})\{[\w:-]+\}/gm,
    /(?<!`)\{[\w:-]+\}`[^`<\n]*(?=`)/g,
    /(?<!`)\{[\w:-]+\}`[^`<\n]*<[^`>\n]*>`/g,
    /^:[\w-]+:/gm,
    /^\([\w-]+\)=$/gm,
  ],
  obsidian: [/(?<!\\)!?\[\[[^\]\n]*\]\]/g, /^[ \t>]*\[![\w-]+\][+-]?/gm, /%%[^]*?%%/g, /\^[\w-]+$/gm],
  diplodoc: [/\{\{[^]{0,2000}?\}\}/g, /\{%[^]{0,2000}?%\}/g, /\{ ?[#.][^{}\n]*\}/g, / =\d*x\d*\)/g],
  microsoft: [/\[!\w+[^\]\n]*/g, /^[ \t>]*:::[^:\n]*:{0,3}/gm, /<xref:[^>\n]*>/g],
  gfm: [/^[ \t>]*\[!\w+\]/gm, /\[\^[^\]\n]+\]/g],
};

const formulas = [/\$\$[^$]{1,2000}\$\$/g, /(?<![\w$\\])\$[^\s$][^$\n]*\\[A-Za-z][^$\n]*\$(?![\w$])/g];

/** The signs of a page outside of its code, each without the words that readers see in it. */
export function flavourTokens(text: string, flavour: string): string[] {
  const prose = withoutCode(text);
  return [...signs[flavour]!, ...formulas].flatMap((sign) => [...prose.matchAll(sign)].map(([token]) => withoutWords(token)));
}

const withoutCode = (text: string): string =>
  linesOutsideFences(text, 0)
    .map(({ start, end }) => text.slice(start, end))
    .join('\n')
    .replace(/(?<![\\`])(`+)(?!`)(?:(?!\n[ \t>]*\n)[^]){1,2000}?(?<!`)\1(?!`)/g, (code, ticks: string, at: number, all: string) =>
      all[at - 1] === '}' ? code : ticks,
    );

/** `{{< a b="Words" >}}` -> `{{< a b="" >}}`, `[[page|words]]` -> `[[page` */
const withoutWords = (token: string): string =>
  token
    .replace(/"[^"]*"|'[^']*'|“[^”]*”/g, '""')
    .replace(/^(!?\[\[[^|]*)\|.*$/s, '$1')
    .replace(/`[^`<]*</, '`<')
    .replace(/\s+/g, ' ');
