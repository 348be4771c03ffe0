import type { Range } from '../../model/page.ts';
import { surplus } from '../../align/surplus.ts';
import { type Figure, figuresIn, isSameAmount, spelledOut } from './figures.ts';

export interface PlacedFigure extends Figure {
  range: Range;
}

export interface Changed {
  is: PlacedFigure;
  was: Figure;
}

/** Numbers of the target that the source has not, or not so often, each with one of the source that the target has not. */
export function changedFigures(
  source: readonly Figure[],
  target: readonly PlacedFigure[],
  sourceText: string,
  targetText: string,
): Changed[] {
  const left = surplus(target, source, writtenAs).slice(0, MOST);
  const lost = surplus(source, target, writtenAs)
    .slice(0, MOST)
    .filter((figure) => {
      const same = left.findIndex((one) => isSameAmount(figure, one));
      if (same !== -1) left.splice(same, 1);
      return same === -1 && figure.stands && !partsOf(figure).every((part) => left.some(({ digits }) => digits === part));
    });
  if (lost.length === 0 || left.length === 0) return [];
  const [elsewhere, there, words] = [figuresIn(sourceText), figuresIn(targetText), spelledOut(sourceText)];
  const isExplained = (figure: Figure): boolean =>
    words.has(figure.value) || elsewhere.some((one) => partsOf(one).length > 1 && partsOf(one).includes(figure.digits));
  const missing = lost.filter((figure) => countOf(figure, there) < countOf(figure, elsewhere));
  const added = left.filter(
    (figure) =>
      figure.stands &&
      countOf(figure, there) > countOf(figure, elsewhere) &&
      (!isExplained(figure) || missing.some((one) => isCutOff(one, figure))),
  );
  const changed: Changed[] = [];
  for (const is of added) {
    const was = missing.find(
      (one) => changed.every((other) => other.was !== one) && isMistaken(one, is, missing.length + added.length === 2),
    );
    if (was) changed.push({ is, was });
  }
  return changed;
}

/** `12 months or one year` -> `1 Monate oder ein Jahr`: what the source spells out, or has as a part, is no reason where a number has lost its last digit to it. */
const isCutOff = (was: Figure, is: Figure): boolean => was.digits.length === is.digits.length + 1 && was.digits.startsWith(is.digits);

/** So many of a segment are compared: where more differ, it is a table of data. */
const MOST = 100;

const writtenAs = ({ amounts, scale }: Figure): string => `${amounts[0]} ${scale}`;

/** `2,3` may be a list of two. */
const partsOf = ({ text }: Figure): string[] => text.split(/\P{Nd}+/u);

export const countOf = (figure: Figure, all: readonly Figure[]): number => all.filter((one) => isSameAmount(figure, one)).length;

/** Two numbers of about the same length, or the only ones that differ. A small one alone may be a counted thing, said otherwise. */
function isMistaken(was: Figure, is: Figure, isOnly: boolean): boolean {
  if (was.digits.length < 2 && is.digits.length < 2) return isOnly;
  return isOnly || Math.abs(was.digits.length - is.digits.length) <= 1;
}
