export { pageOf } from './markdown/page.ts';
export { status } from './commands/status-of.ts';
