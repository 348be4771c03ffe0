import type { Parser } from '../../markdown/parser/parser.ts';
import { opentelemetry } from '../../provenance/opentelemetry.ts';
import { committedPage } from './committed-page.ts';

/** A page that was translated, below a title and before a last paragraph, and of which the source went on. */
export function driftedPage(english: string, french: string, now: string, parse: Parser, eol = '\n') {
  const ended = (text: string): string => text.replaceAll('\n', eol);
  const [then, later] = [english, now].map((text) => ended(`# Title\n\n${text}\n\nThe very end of it.\n`)) as [string, string];
  const target = (first: string) => ended(`---\ndefault_lang_commit: ${first}\n---\n# Titre\n\n${french}\n\nLa toute fin.\n`);
  const page = committedPage([{ source: then }, { target }, { source: later }], parse, opentelemetry);
  /** With line feeds; those that the page has among other line ends are said. */
  const body = (): string => {
    const text = page.target().replaceAll(eol, '\u0000').replaceAll('\n', '(LF)').replaceAll('\u0000', '\n');
    return /# Titre\n\n([^]*?)\s*$/.exec(text)![1]!.replace(/\s*La toute fin\.$/, '');
  };
  return { ...page, body };
}
