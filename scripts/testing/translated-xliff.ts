import { pseudo } from './pseudo.ts';

/** An XLIFF file that comes back from a translator who only knows accents, or what else is given. Empty targets stay as they are. */
export function translatedXliff(xliff: string, translate: (text: string) => string = pseudo): string {
  return xliff
    .replaceAll(/state="(?:initial|new)"/g, 'state="translated"')
    .replace(/<target.*?<\/target>/gs, (target) => target.replace(/<[^>]*>|&[^;]*;|[^<&]+/g, translated));

  function translated(piece: string): string {
    return /^[<&]/.test(piece) ? piece : translate(piece);
  }
}
