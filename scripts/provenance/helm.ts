import { commitField } from './commit-field.ts';

/** Helm's website: the same key as OpenTelemetry's, compared from the commit itself (`git diff pin..main`). */
export const helm = commitField('helm', 'default_lang_commit', 'commit');
