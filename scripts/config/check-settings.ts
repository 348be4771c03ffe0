import type { CheckSettings } from '../model/check-settings.ts';
import type { Config } from './config.ts';
import { globMatcher } from './globs.ts';

/** What overrides go by: the paths of a page, any of which a glob may fit, and the locale of its folder. */
interface PlaceOfPage {
  /** Its own path and its source's, from the configuration's folder, and what `{path}` stands for. */
  paths: readonly string[];
  locale: string | null;
}

/**
 * What holds for the checks of a page by the configuration, made of its settings, the weaker first: once for all pages that
 * the same overrides fit.
 */
export function checkSettings<Made>(
  { checks, checkOverrides }: Pick<Config, 'checks' | 'checkOverrides'>,
  make: (settings: readonly CheckSettings[]) => Made,
): (page: PlaceOfPage) => Made {
  const overrides = checkOverrides.map(({ paths, locales, checks: own }) => ({ own, locales, fits: paths && globMatcher(paths) }));
  const known = new Map<string, Made>();
  return ({ paths, locale }) => {
    const fitting = overrides.map(
      ({ locales, fits }) => (!locales || (locale !== null && locales.includes(locale))) && (!fits || paths.some(fits)),
    );
    const key = fitting.join();
    if (!known.has(key)) known.set(key, make([checks, ...overrides.filter((_, index) => fitting[index]).map(({ own }) => own)]));
    return known.get(key)!;
  };
}
