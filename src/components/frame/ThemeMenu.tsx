import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';

/** The themes by name: the system's, until a reader chooses one. `src/client/theme.ts` says which it is, and keeps the choice. */
export function ThemeMenu(): ReactNode {
  const label = translate({ id: 'frame.theme', message: 'Light or dark', description: 'Button that opens the list of themes' });
  return (
    <>
      <button type="button" className="quiet needs-js" popoverTarget="themes" aria-label={label}>
        <span className="i i-theme" />
      </button>
      <div className="pop themes" id="themes" popover="auto">
        <ul aria-label={label}>
          <Theme value="">{translate({ id: 'frame.theme-system', message: 'As the system', description: 'Choice of a theme' })}</Theme>
          <Theme value="light">{translate({ id: 'frame.theme-light', message: 'Light', description: 'Choice of a theme' })}</Theme>
          <Theme value="dark">{translate({ id: 'frame.theme-dark', message: 'Dark', description: 'Choice of a theme' })}</Theme>
        </ul>
      </div>
    </>
  );
}

function Theme({ value, children }: { value: string; children: ReactNode }): ReactNode {
  return (
    <li>
      <button type="button" data-do="theme" value={value} aria-pressed={value === ''}>
        {children}
      </button>
    </li>
  );
}
