import { element } from '../element.ts';
import { writeText } from './write-text.ts';

/** The codes' own text of one unit, each once. */
export interface OriginalData {
  /** `d1`: id of the element that holds this text. */
  idOf(raw: string): string;
  /** `<originalData>`, or nothing where no code stands in the unit. */
  write(): string;
}

export function originalData(): OriginalData {
  const ids = new Map<string, string>();
  return {
    idOf(raw) {
      const id = ids.get(raw) ?? `d${ids.size + 1}`;
      ids.set(raw, id);
      return id;
    },
    write() {
      if (ids.size === 0) return '';
      return element('originalData', {}, [...ids].map(([raw, id]) => element('data', { id }, writeText(raw))).join(''));
    },
  };
}
