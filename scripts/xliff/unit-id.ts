/** Id of the unit that a segment becomes: `h3f9a1c0b7d2e-2` -> `b3f9a1c0b7d2e-2`. A unit and its only part must not share one in 1.2. */
export const unitId = (segmentId: string): string => `b${segmentId.slice(1)}`;

/** The segment that a unit was: `b3f9a1c0b7d2e-2` -> `h3f9a1c0b7d2e-2`. */
export const segmentId = (unit: string): string => `h${unit.slice(1)}`;
