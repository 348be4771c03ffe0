import { translate } from '@docusaurus/Translate';

/** What the page of all languages, and that of one, say on this site and on others. */
export const dashboardWords = {
  title: () => translate({ id: 'lockstep.dashboard.title', message: 'Translations', description: 'Title of the dashboard' }),
  about: () =>
    translate({
      id: 'lockstep.dashboard.about',
      message: 'Which articles are translated, and how far each translation is from its source.',
      description: 'Below the title of the dashboard',
    }),
  next: () =>
    translate({ id: 'lockstep.dashboard.next', message: 'What to do next', description: 'Link to what is left to do in a language' }),
  page: () => translate({ id: 'lockstep.dashboard.page', message: 'Page', description: 'Head of a column' }),
  state: () => translate({ id: 'lockstep.work.state', message: 'State', description: 'Head of a column; name of a filter' }),
  titleOf: (language: string) =>
    translate({ id: 'lockstep.work.title', message: 'What to do next: {language}', description: 'Title of a page' }, { language }),
  shown: (counts: { shown: string; count: string }) =>
    translate({ id: 'lockstep.work.shown', message: '{shown} of {count} pages', description: 'How many rows of a list are shown' }, counts),
  more: () => translate({ id: 'lockstep.work.more', message: 'Show more', description: 'Button below a list' }),
};
