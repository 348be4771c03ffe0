import { bilingualUnits, type BilingualPage } from './bilingual-units.ts';
import { segmentOfUnit } from './segment-of-unit.ts';
import type { SidecarSegment } from './sidecar.ts';

/** What a sidecar of the page would hold, without writing one. */
export function bilingualSegments(page: BilingualPage): SidecarSegment[] {
  return bilingualUnits(page, 'translated').map((unit) => segmentOfUnit(unit, false));
}
