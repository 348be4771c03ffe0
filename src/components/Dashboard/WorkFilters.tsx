import { translate } from '@docusaurus/Translate';
import type { ReactNode } from 'react';
import { standingWord } from '../use-standing-words.ts';
import { sectionOf, type Work } from '../../plugins/translation-status/work-order.ts';
import { dashboardWords } from './dashboard-words.ts';

/** What a reader looks for among the pages of a locale; it stands in the address. */
export function WorkFilters({ work }: { work: readonly Work[] }): ReactNode {
  const kinds = [...new Map(work.map(({ target }) => [target.standing.kind, target.standing]))];
  const sections = [...new Set(work.map(sectionOf))].toSorted();
  return (
    <form
      className="filters needs-js"
      aria-label={translate({ id: 'work.filter', message: 'Filter pages', description: 'Name of a form' })}
    >
      <label className="field">
        <span>{translate({ id: 'work.name', message: 'Title or path', description: 'Name of a filter' })}</span>
        <input type="search" name="q" autoComplete="off" />
      </label>
      <Choice
        name="state"
        label={dashboardWords.state()}
        options={kinds.map(([kind, standing]) => [kind, standingWord({ ...standing, isBehind: false })])}
      />
      <Choice
        name="section"
        label={translate({ id: 'work.section', message: 'Folder', description: 'Name of a filter' })}
        options={sections.map((section) => [section, section || '/'])}
      />
      <label className="field">
        <span>{translate({ id: 'work.most', message: 'At most so many words', description: 'Name of a filter' })}</span>
        <input type="number" name="words" min="0" inputMode="numeric" />
      </label>
      <label className="field">
        <span>{translate({ id: 'work.order', message: 'Order', description: 'Before the order of a list' })}</span>
        <select name="sort">
          <option value="">{translate({ id: 'work.by-urgency', message: 'Most urgent first', description: 'Order of a list' })}</option>
          <option value="words">{translate({ id: 'work.by-words', message: 'Most words first', description: 'Order of a list' })}</option>
          <option value="path">
            {translate({ id: 'work.by-path', message: 'As they lie in folders', description: 'Order of a list' })}
          </option>
        </select>
      </label>
    </form>
  );
}

function Choice({ name, label, options }: { name: string; label: string; options: string[][] }): ReactNode {
  return (
    <label className="field">
      <span>{label}</span>
      <select name={name}>
        <option value="*">{translate({ id: 'work.all', message: 'All', description: 'No filter' })}</option>
        {options.map(([value, text]) => (
          <option key={value} value={value}>
            {text}
          </option>
        ))}
      </select>
    </label>
  );
}
