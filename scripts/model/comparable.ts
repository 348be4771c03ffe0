import type { Segment } from './segment.ts';

/** What of a segment is compared: all but its place. A sidecar holds this of a base whose file is gone. */
export type Comparable = Pick<Segment, 'kind' | 'key' | 'translate' | 'text' | 'content'>;
