import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import type { LocaleTrend, TrendPoint } from '../../../scripts/model/trend.ts';
import { OwnName } from '../frame/OwnName.tsx';
import { useFormat } from '../use-words.ts';

const width = 640;
const height = 96;

/** Parts of a moment from below; what is left above them is not translated. */
const parts = ['same', 'other', 'unknown'] as const;

/** Charts of languages over time; nothing where there is no history. */
export function Trends({ trend }: { trend: readonly LocaleTrend[] }): ReactNode {
  const told = trend.filter(({ points }) => points.length > 0);
  if (told.length === 0) return null;
  return (
    <>
      <h2>{translate({ id: 'trend.title', message: 'Over time', description: 'Above charts' })}</h2>
      <p className="trend-legend">
        {translate({
          id: 'trend.legend',
          message:
            'How it was, by the history; how it is stands above. Here any other text counts, even one that a translation need not follow. Full: made from the source as it was at that time. Hatched: from another text. Dotted: not recorded. Empty: not translated.',
          description: 'Below the title of charts over time',
        })}
      </p>
      {told.map((one) => (
        <Trend key={one.locale} trend={one} isAlone={told.length === 1} />
      ))}
    </>
  );
}

/**
 * How the pages of a locale followed their source over time: a picture, and below it the days that it begins and ends with. No numbers
 * stand there: they would be taken for those of today. Who does not see the picture is told its ends as sentences of the past.
 */
function Trend({ trend: { locale, points }, isAlone }: { trend: LocaleTrend; isAlone: boolean }): ReactNode {
  const { number, date, moment } = useFormat();
  const [first, last] = [points[0]!, points.at(-1)!];
  const isOneDay = date(first.date) === date(last.date);
  const at = isOneDay ? moment : date;
  const words = (point: TrendPoint): string =>
    translate(
      {
        id: 'trend.at',
        message: 'On {date} {same} of {pages} pages were made from the source as it was then.',
        description: 'One end of a chart over time, for who does not see it',
      },
      { date: at(point.date), same: number(point.same), pages: number(point.pages) },
    );
  return (
    <figure className="trend">
      {!isAlone && (
        <figcaption>
          <OwnName locale={locale} />
        </figcaption>
      )}
      <svg viewBox={`0 0 ${width} ${height}`} preserveAspectRatio="none" aria-hidden="true">
        <pattern id={`${locale}-other`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <rect width="2.5" height="6" />
        </pattern>
        <pattern id={`${locale}-unknown`} width="5" height="5" patternUnits="userSpaceOnUse">
          <rect width="2" height="2" />
        </pattern>
        {parts.map((part, index) => (
          <path key={part} d={areaOf(points, index)} className={part} fill={part === 'same' ? undefined : `url(#${locale}-${part})`} />
        ))}
      </svg>
      <p className="lockstep-num" aria-hidden="true">
        {[first, last].map((point) => (
          <time key={point.date} dateTime={point.date.slice(0, 10)}>
            {at(point.date)}
          </time>
        ))}
      </p>
      <p className="lockstep-vh">{`${words(first)} ${words(last)}`}</p>
    </figure>
  );
}

/** The area between a part and those below it, from left to right and back. */
function areaOf(points: readonly TrendPoint[], index: number): string {
  const top = points.map((point, at) => `${xOf(at, points)} ${yOf(point, index + 1)}`);
  const bottom = points.map((point, at) => `${xOf(at, points)} ${yOf(point, index)}`);
  return `M${[...top, ...bottom.toReversed()].join('L')}Z`;
}

const xOf = (at: number, points: readonly TrendPoint[]): number => Math.round((at / (points.length - 1)) * width);

/** Above the first parts of a moment. */
function yOf(point: TrendPoint, count: number): number {
  const pages = parts.slice(0, count).reduce((sum, part) => sum + point[part], 0);
  return Math.round(height - (pages / Math.max(1, point.pages)) * height);
}
