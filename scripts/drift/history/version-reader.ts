import type { History, Version } from '../../model/history.ts';
import type { Segment } from '../../model/page.ts';
import { pageAt } from '../base/page-at.ts';
import type { DriftContext } from '../input.ts';

type ReadVersion = (version: Pick<Version, 'blob' | 'path'>) => Promise<readonly Segment[] | null>;

/** Reads versions of a page; null where one can't be read. Of many only the front matter is another one: a body that was read is not read again. */
export function versionReader(history: History, reader: Pick<DriftContext, 'segmentsOf' | 'pageOf'>): ReadVersion {
  const bodies = new Map<string, readonly Segment[]>();
  return async (version) => {
    const page = await pageAt(version, history, reader);
    if (!page) return null;
    const [head, body] = [page.text.slice(0, page.bodyStart), `${version.path} ${page.text.slice(page.bodyStart)}`];
    const known = bodies.get(body);
    const own = known && head.length > 0 ? reader.pageOf(version.path, new TextEncoder().encode(head)) : page;
    const segments = own && reader.segmentsOf(own);
    if (!segments) return null;
    if (known) return [...segments.filter(isFront), ...known];
    bodies.set(
      body,
      segments.filter((segment) => !isFront(segment)),
    );
    return segments;
  };
}

const isFront = ({ kind }: Segment): boolean => kind === 'front-matter';
