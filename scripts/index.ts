export { pageOf } from './markdown/page.ts';
