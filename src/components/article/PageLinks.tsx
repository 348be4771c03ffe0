import { translate } from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import type { ReactNode } from 'react';
import { useAddresses } from '../frame/use-addresses.ts';
import { useArticle } from './article-context.ts';

/** Where a reader may tell of a translation, and change the page: each stands there where the site's configuration names an address. */
export function PageLinks(): ReactNode {
  const [report, edit] = [useReport(), useEdit()];
  if (!report && !edit) return null;
  return (
    <p className="report">
      {report}
      {edit}
    </p>
  );
}

/** `customFields.report`; what is selected when it is pressed is put in for `{passage}` by `src/client/report.ts`. */
function useReport(): ReactNode {
  const pattern = usePattern('report');
  const { i18n } = useDocusaurusContext();
  const { status } = useArticle();
  const { addressIn } = useAddresses();
  if (!pattern || !status.target) return null;
  const address = filled(pattern, { locale: i18n.currentLocale, path: status.path, page: addressIn(i18n.currentLocale) });
  return (
    <>
      <span>{translate({ id: 'report.question', message: 'Is something wrong here?', description: 'Before a link' })}</span>
      <a href={filled(address, { passage: '' })} rel="nofollow" data-do="report" data-pattern={address}>
        {translate({ id: 'report.link', message: 'Report this translation', description: 'Link to where translations are reported' })}
      </a>
    </>
  );
}

/** `customFields.edit`, with `{file}` for what is shown: the source of a page that is not translated. */
function useEdit(): ReactNode {
  const pattern = usePattern('edit');
  const { status } = useArticle();
  if (!pattern) return null;
  return (
    <a href={filled(pattern, { locale: status.contentLocale, path: status.path, file: status.file })} rel="nofollow">
      {translate({ id: 'theme.common.editThisPage', message: 'Edit this page', description: 'Link to where the file of a page is edited' })}
    </a>
  );
}

/** An address with places to be filled; null where the configuration names none. */
function usePattern(field: 'report' | 'edit'): string | null {
  const pattern = useDocusaurusContext().siteConfig.customFields?.[field];
  return typeof pattern === 'string' && pattern !== '' ? pattern : null;
}

/** `/edit/{file}?title={path}` -> `/edit/docs/a%20b.md?title=a%2Fb.md`: what stands in a path keeps its slashes. */
function filled(pattern: string, values: Record<string, string>): string {
  const query = pattern.indexOf('?') === -1 ? pattern.length : pattern.indexOf('?');
  return pattern.replace(/\{(\w+)\}/g, (whole, name: string, at: number) => {
    if (!Object.hasOwn(values, name)) return whole;
    const value = encodeURIComponent(values[name]!);
    return at < query ? value.replaceAll('%2F', '/') : value;
  });
}
