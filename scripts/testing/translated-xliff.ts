import { pseudo } from './pseudo.ts';

/** An XLIFF file that comes back from a translator who only knows accents. Empty targets stay as they are. */
export function translatedXliff(xliff: string): string {
  return xliff
    .replaceAll(/state="(?:initial|new)"/g, 'state="translated"')
    .replace(/<target.*?<\/target>/gs, (target) => target.replace(/<[^>]*>|&[^;]*;|[^<&]+/g, accent));
}

const accent = (piece: string): string => (/^[<&]/.test(piece) ? piece : pseudo(piece));
