export { globMatcher } from './config/globs.ts';
export { fillPattern } from './config/pattern.ts';
export { openConfig } from './config/project.ts';
export { pageOf } from './markdown/page.ts';
export { status } from './survey/status.ts';
export { UsageError } from './model/finding.ts';
export { ParseError } from './model/page.ts';
export { visible } from './model/visible.ts';
