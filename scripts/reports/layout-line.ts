import type { LayoutCount } from '../model/layout-count.ts';
import { count } from './count.ts';

/** `docs/{path}: 214 sources; fr: 180, ja: 35 (2 without source)` */
export function layoutLine({ source, sources, locales }: LayoutCount): string {
  const targets = locales.map(
    ({ locale, targets: number, withoutSource }) => `${locale}: ${number}${withoutSource > 0 ? ` (${withoutSource} without source)` : ''}`,
  );
  return `${source}: ${count(sources, 'source')}; ${targets.join(', ')}`;
}
