export { globMatcher } from './config/globs.ts';
export { pageOf } from './markdown/page.ts';
export { status } from './survey/status.ts';
