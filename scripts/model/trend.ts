/** How the pages of a locale followed their sources over the history, by what they recorded of them then. */
export interface LocaleTrend {
  locale: string;
  /** At moments of equal distance, the oldest first. */
  points: TrendPoint[];
}

/** Counts of the pages of today that the source had at a moment. */
export interface TrendPoint {
  /** ISO 8601 with time. */
  date: string;
  pages: number;
  /** Translated from the source as it was at that moment. */
  same: number;
  /** Translated from another text than that. */
  other: number;
  /** Translated, and from what was not recorded, or can't be known. */
  unknown: number;
}
