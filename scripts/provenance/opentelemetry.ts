import { commitField } from './commit-field.ts';

/** OpenTelemetry's website: the pin may be of a branch, so drift counts from the merge base (`git diff pin...main`). */
export const opentelemetry = commitField('opentelemetry', 'default_lang_commit', 'merge-base', ['drifted_from_default']);
