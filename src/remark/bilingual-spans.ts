import type { Nodes, Parent, PhrasingContent, Root } from 'mdast';
import type { Parser, Processor } from 'unified';
import { visit } from './visit.ts';
import { pageOf } from '../../scripts/markdown/page.ts';
import { strip } from '../../scripts/spans/index.ts';
import { splitText } from './split-text.ts';

/**
 * For pages that still hold bilingual markup: they render as their clean target, and each target text that begins and
 * ends within one element becomes a `<span class="bilingual" data-source="…">`. The text scanner strips the page before
 * it is parsed, so that both always agree.
 */
/* eslint-disable oxc/no-this-in-exported-function -- unified hands its processor, whose parser is wrapped here, to a plugin as `this` */
export function bilingualSpans(this: Processor): void {
  const parse = this.parser as Parser<Root>;
  this.parser = (text, file) => {
    if (!text.includes('data-ttu-id') && !text.includes('data-stu-id')) return parse(text, file);
    const { text: clean, pairs, kept } = strip(pageOf(file.path ?? '', text), { keep: 'target' });
    const sentences = kept()
      .map((range, index) => ({ ...range, source: pairs[index]!.sourceText }))
      .filter(({ start, end }) => start < end);
    // Places in the tree are places in the clean text.
    file.value = clean;
    return withSources(parse(clean, file), sentences);
  };
}

/** The text of one pair: where it stands in the clean page, and its source. */
interface Sentence {
  start: number;
  end: number;
  source: string;
}

/** Innermost elements first: the text of a link is not also that of its paragraph. */
function withSources(tree: Root, sentences: readonly Sentence[]): Root {
  const borders = new Set(sentences.flatMap(({ start, end }) => [start, end]));
  const waiting = new Map(sentences.map((sentence) => [sentence.start, sentence]));
  const parents: Parent[] = [];
  visit(tree, (node) => {
    if (isPhrasingParent(node)) parents.push(node);
  });
  for (const parent of parents.toReversed()) {
    const children = (parent.children as PhrasingContent[]).flatMap((child): PhrasingContent[] =>
      child.type === 'text' ? splitText(child, borders) : [child],
    );
    parent.children = wrapSentences(children, waiting);
  }
  return tree;
}

const phrasingParents = new Set(['paragraph', 'heading', 'tableCell', 'link', 'linkReference', 'emphasis', 'strong', 'delete']);

const isPhrasingParent = (node: Nodes): node is Nodes & Parent => phrasingParents.has(node.type);

/** What a sentence covers, from the start of one child to the end of one, goes into a span of its own. */
function wrapSentences(children: readonly PhrasingContent[], waiting: Map<number, Sentence>): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (let index = 0; index < children.length; index += 1) {
    const sentence = waiting.get(children[index]!.position?.start.offset ?? -1);
    const last = sentence ? children.findIndex((child, at) => at >= index && child.position?.end.offset === sentence.end) : -1;
    if (!sentence || last === -1) {
      result.push(children[index]!);
      continue;
    }
    waiting.delete(sentence.start);
    result.push(spanOf(children.slice(index, last + 1), sentence.source));
    index = last;
  }
  return result;
}

/** A node that no handler of remark-rehype knows becomes the element that its data names. */
function spanOf(children: PhrasingContent[], source: string): PhrasingContent {
  const data = { hName: 'span', hProperties: { className: ['bilingual'], dataSource: source } };
  return { type: 'bilingual', data, children } as never;
}
