import Prism, { type Token, type TokenStream } from 'prismjs';
/* oxlint-disable import/no-unassigned-import -- each of these adds a language to Prism, those that others build on first */
import 'prismjs/components/prism-c.js';
import 'prismjs/components/prism-cpp.js';
import 'prismjs/components/prism-csharp.js';
import 'prismjs/components/prism-java.js';
import 'prismjs/components/prism-go.js';
import 'prismjs/components/prism-kotlin.js';
import 'prismjs/components/prism-typescript.js';
import 'prismjs/components/prism-jsx.js';
import 'prismjs/components/prism-tsx.js';
import 'prismjs/components/prism-bash.js';
import 'prismjs/components/prism-batch.js';
import 'prismjs/components/prism-powershell.js';
import 'prismjs/components/prism-python.js';
import 'prismjs/components/prism-json.js';
import 'prismjs/components/prism-yaml.js';
import 'prismjs/components/prism-toml.js';
import 'prismjs/components/prism-ini.js';
import 'prismjs/components/prism-http.js';
import 'prismjs/components/prism-sql.js';
import 'prismjs/components/prism-kusto.js';
import 'prismjs/components/prism-hcl.js';
import 'prismjs/components/prism-bicep.js';
import 'prismjs/components/prism-docker.js';
import 'prismjs/components/prism-diff.js';
import 'prismjs/components/prism-markdown.js';
/* oxlint-enable import/no-unassigned-import */

/** A stretch of code, and the kind of word that it is; empty for what has no colour. */
export interface Piece {
  type: string;
  text: string;
}

/** Names that Microsoft Learn has for languages of Prism. */
const otherNames: Record<string, string> = {
  azurecli: 'bash',
  'azurecli-interactive': 'bash',
  'azurepowershell-interactive': 'powershell',
  azurepowershell: 'powershell',
  console: 'bash',
  'powershell-interactive': 'powershell',
  'bash-interactive': 'bash',
  'http-interactive': 'http',
  'csharp-interactive': 'csharp',
  ps1: 'powershell',
  kql: 'kusto',
  xaml: 'markup',
};

/** The lines of a code, each as its pieces. A language that is not known has one piece a line. */
export function highlightedLines(code: string, language: string): Piece[][] {
  const name = language.toLowerCase();
  const grammars: Record<string, Prism.Grammar | undefined> = { ...Prism.languages };
  const known = otherNames[name] ?? name;
  const grammar = Object.hasOwn(grammars, known) ? grammars[known] : undefined;
  const pieces = typeof grammar === 'object' ? piecesOf(Prism.tokenize(code, grammar), '') : [{ type: '', text: code }];
  const lines: Piece[][] = [[]];
  for (const { type, text } of pieces) {
    for (const [index, part] of text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (part !== '') lines.at(-1)!.push({ type, text: part });
    }
  }
  return lines;
}

/** A word in a word is of the inner kind, where that has a colour. */
function piecesOf(tokens: TokenStream, type: string): Piece[] {
  if (typeof tokens === 'string') return [{ type, text: tokens }];
  if (Array.isArray(tokens)) return tokens.flatMap((token) => piecesOf(token, type));
  return piecesOf(tokens.content, colourOf(tokens) ?? type);
}

/** Kinds of words that have a colour of their own: the class of five, and all that Prism calls otherwise. */
const colours: Record<string, string> = {
  comment: 'c', prolog: 'c', doctype: 'c', cdata: 'c', 'comment-doc': 'c',
  string: 's', char: 's', 'attr-value': 's', regex: 's', 'template-string': 's', url: 's', inserted: 's',
  keyword: 'k', boolean: 'k', tag: 'k', selector: 'k', atrule: 'k', important: 'k', builtin: 'k', deleted: 'k',
  number: 'n', constant: 'n', symbol: 'n', variable: 'n', property: 'n', 'attr-name': 'n', parameter: 'n', key: 'n',
  function: 'f', 'class-name': 'f', command: 'f', header: 'f', title: 'f', namespace: 'f',
}; // prettier-ignore

const colourOf = ({ type }: Token): string | undefined => (Object.hasOwn(colours, type) ? colours[type] : undefined);
