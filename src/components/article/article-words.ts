import { translate } from '@docusaurus/Translate';

/** What is said of an article in more than one place, on this site and on others. */
export const articleWords = {
  about: () =>
    translate({ id: 'lockstep.notice.label', message: 'About this translation', description: 'Name of the notice above an article' }),
  all: () => translate({ id: 'lockstep.notice.all', message: 'See what is translated', description: 'Link to the dashboard' }),
  reconstructed: () =>
    translate({
      id: 'lockstep.notice.reconstructed',
      message: 'The source of this page is not the original: it was rebuilt from the source text that came with a translation.',
      description: 'On a source page, and on its translations',
    }),
  readIn: (language: string) =>
    translate({ id: 'lockstep.frame.read-source', message: 'Read in {language}', description: 'Link to the original' }, { language }),
  translatedFrom: (language: string) =>
    translate(
      { id: 'lockstep.change.base', message: 'In {language}, as it was translated', description: 'Before a passage' },
      { language },
    ),
};
