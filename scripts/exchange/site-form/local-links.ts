import type { Inline } from '../../model/page.ts';
import { fileFinding, type Finding } from '../../model/finding.ts';
import type { MergedFile } from '../../xliff/merge/merge-file.ts';
import type { Translation } from '../translations.ts';
import { addressIn, type LinkForms, linkForms, linksIn } from './link-forms.ts';

/**
 * Gives the links that come with new texts the form that the page's others have: `/docs/b`, where `/docs/a` is `/fr/docs/a`.
 *
 * @returns a note for each of which that is not certain: it stays as the source has it
 */
export function localizeLinks({ contents }: MergedFile, { slots, pair }: Translation): Finding[] {
  const notes: Finding[] = [];
  let forms: LinkForms | undefined;
  for (const slot of slots) {
    const content = contents.get(slot.segment.id);
    const links = content ? newLinks(content, slot) : new Set<string>();
    if (links.size === 0) continue;
    forms ??= linkForms(slots);
    const changed = new Map<string, string>();
    for (const raw of links) {
      const address = addressIn(raw)!;
      const own = forms.localized(address);
      if (own === null) notes.push(note(pair.target, address));
      else if (own !== address)
        changed.set(
          raw,
          raw.replace(address, () => own),
        );
    }
    if (changed.size > 0)
      contents.set(
        slot.segment.id,
        content!.map((part) => withRaw(part, changed)),
      );
  }
  return notes;
}

const withRaw = (part: Inline, changed: ReadonlyMap<string, string>): Inline =>
  part.kind === 'code' && part.role === 'close' && changed.has(part.raw)
    ? { ...part, raw: changed.get(part.raw)!, start: undefined }
    : part;

/** Those that stand in it as its source has them, and were in no translation of it yet. */
function newLinks(content: readonly Inline[], { segment, target, previous }: Translation['slots'][number]): Set<string> {
  const [own, before] = [segment.content, target ?? previous?.target ?? []].map((one) => new Set(linksIn(one).map(({ raw }) => raw)));
  const old = new Set(linksIn(previous?.source ?? []).map(({ raw }) => raw));
  const isNew = (raw: string): boolean => own!.has(raw) && !before!.has(raw) && !old.has(raw) && Boolean(addressIn(raw));
  return new Set(
    linksIn(content)
      .map(({ raw }) => raw)
      .filter(isNew),
  );
}

function note(path: string, address: string): Finding {
  const message = `the new link ${address} stays as the source has it: other links of this page have forms of their own, and which is that of this one is not certain`;
  return fileFinding({ check: 'xliff-link', path, message, actual: address });
}
