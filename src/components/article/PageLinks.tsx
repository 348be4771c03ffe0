import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { useAddresses } from '../frame/use-addresses.ts';
import { useArticle } from './article-context.ts';

/**
 * A way to tell of a bad translation, to the address that `customFields.report` of the site's configuration names; none where it names
 * none. What is selected when it is pressed is put in for `{passage}` by `src/client/report.ts`.
 */
export function ReportLink(): ReactNode {
  const { siteConfig, i18n } = useDocusaurusContext();
  const { status } = useArticle();
  const { addressIn } = useAddresses();
  const pattern = siteConfig.customFields?.report;
  if (typeof pattern !== 'string' || pattern === '' || !status.target) return null;
  const address = filled(pattern, { locale: i18n.currentLocale, path: status.path, page: addressIn(i18n.currentLocale) });
  return (
    <p className="report">
      <span>{translate({ id: 'report.question', message: 'Is something wrong here?', description: 'Before a link' })}</span>
      <a href={filled(address, { passage: '' })} rel="nofollow" data-do="report" data-pattern={address}>
        {translate({ id: 'report.link', message: 'Report this translation', description: 'Link to where translations are reported' })}
      </a>
    </p>
  );
}

/** `?title={path}` -> `?title=a%2Fb.md` */
function filled(pattern: string, values: Record<string, string>): string {
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string) => (Object.hasOwn(values, name) ? encodeURIComponent(values[name]!) : whole));
}
