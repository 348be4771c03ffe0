import type { Heading, Html, Root } from 'mdast';
import { visit } from './visit.ts';
import type { VFile } from 'vfile';
import { placeInContent, type SiteContent } from './site-content.ts';

/**
 * Localization writes the English heading's slug into a translated heading: `## <a name="get-help"></a>Obtenir de l'aide`.
 * The first such anchor becomes the heading's id, so that anchors are the same in all locales. In a source page an
 * anchor is its author's and stays beside the heading's own.
 */
export function headingAnchor({ content }: { content: SiteContent }) {
  return (tree: Root, file: VFile): void => {
    if (placeInContent(file.path, content).locale === content.sourceLocale) return;
    visit(tree, 'heading', takeAnchor);
  };
}

function takeAnchor(heading: Heading): void {
  const at = heading.children.findIndex((node) => node.type === 'html');
  const name = /^<a\s+(?:name|id)\s*=\s*(?:"([^"]+)"|'([^']+)')\s*>$/i.exec((heading.children[at] as Html | undefined)?.value ?? '');
  const close = heading.children[at + 1];
  if (!name || close?.type !== 'html' || !/^<\/a\s*>$/i.test(close.value)) return;
  heading.children.splice(at, 2);
  heading.data = { ...heading.data, hProperties: { ...heading.data?.hProperties, id: name[1] ?? name[2] } };
}
