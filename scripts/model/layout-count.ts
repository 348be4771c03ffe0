/** How many files a layout places. */
export interface LayoutCount {
  source: string;
  target: string;
  sources: number;
  /** `withoutSource`: those of the targets whose source is not there. */
  locales: { locale: string; targets: number; withoutSource: number }[];
}
