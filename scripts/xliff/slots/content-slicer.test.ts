import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { arbitraryContent } from '../../testing/arbitrary-content.ts';
import { addPiece, contentText, type MarkedContent } from '../content/content.ts';
import { contentSlicer } from './parts-of.ts';

it('cuts a content into parts that are the content again', () => {
  fc.assert(
    fc.property(arbitraryContent, fc.nat(), (content, at) => {
      const { length } = contentText(content);
      const cut = at % (length + 1);
      const slice = contentSlicer(content);
      const [before, after] = [slice({ start: 0, end: cut }), slice({ start: cut, end: length })];
      expect(before === null).toBe(after === null);
      const joined: MarkedContent = [];
      for (const piece of [...(before ?? content), ...(after ?? [])]) addPiece(joined, piece);
      expect(joined).toEqual(content);
    }),
  );
});
