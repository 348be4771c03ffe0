import { commitField } from './commit-field.ts';

/** Adobe Experience League: repository `X.fr-FR` beside `X.en`, same paths. */
export const adobe = commitField('adobe', 'source-git-commit', 'commit', [
  'translation-type',
  'workflow-type',
  'source-wordcount',
  'ht-degree',
]);
