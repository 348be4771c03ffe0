import { translate } from '@docusaurus/Translate';

/** What several pages of this site say, and no other site. */
export const frameWords = {
  close: () => translate({ id: 'frame.close', message: 'Close', description: 'Button that closes the menu of a phone' }),
  search: () => translate({ id: 'frame.search', message: 'Search', description: 'Link to the search' }),
  articles: () => translate({ id: 'lost.all', message: 'All articles', description: 'Link to the list of articles' }),
  pages: () => translate({ id: 'dashboard.pages', message: 'Pages', description: 'Above the table' }),
};
