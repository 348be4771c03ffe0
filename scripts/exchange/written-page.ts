import type { Merged } from '../markdown/merge/plan.ts';
import type { Inline, Page } from '../model/page.ts';
import type { Placed } from './place-contents.ts';

/** A page with new contents in it. */
export interface WrittenPage extends Pick<Merged, 'escaped' | 'quoted'> {
  page: Page;
  /** Null where it is new, or where it can't be told. */
  places: WrittenPlaces | null;
}

/** Where segments stand in a page as it is written, by their index. */
export interface WrittenPlaces {
  /** Those that the target had. */
  there: ReadonlyMap<number, number>;
  /** Those of the source that were brought, or of which a translation was. */
  here: ReadonlyMap<number, number>;
  left: Placed['left'];
}

/** The same where texts went with the codes that held them, and others came between them. */
export function withExchanged({ there, here, left }: WrittenPlaces, { gone, came }: Merged['inner']): WrittenPlaces {
  const [went, own] = [gone, came].map((some) => [...some].toSorted((a, b) => a - b)) as [number[], number[]];
  const placeOf = (at: number): number =>
    own.reduce((now, one) => (one <= now ? now + 1 : now), at - went.filter((one) => one < at).length);
  const moved = [there, here].map(
    (places) => new Map([...places].flatMap(([index, at]) => (gone.has(at) ? [] : [[index, placeOf(at)] as const]))),
  ) as [Map<number, number>, Map<number, number>];
  return { there: moved[0], here: moved[1], left };
}

/** Offsets are of the page as it was. */
export const withoutPlace = (piece: Inline): Inline => (piece.kind === 'code' ? { ...piece, start: undefined } : piece);
