export { scanSpans, type Scan } from './scan/scan-spans.ts';
export { strip, type Stripped, type StripOptions } from './strip.ts';
