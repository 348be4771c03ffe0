import type { Root } from 'mdast';
import { any } from '../markdown/flavours/any.ts';
import { grammarsOf } from '../markdown/flavours/grammar.ts';
import type { Parser } from '../markdown/parser/parser.ts';

/** One of the parsers alone, with what a run asks a parser for. */
export const parserWith = (parse: (text: string) => Root): Parser =>
  Object.assign(parse, { translated: [], codeComments: false, ...own, at: () => own });

const own = { flavour: any, grammars: grammarsOf(any) };
