/** One promise about speed: how long something takes, against what has to be done anyway. */
export interface Benchmark {
  /** What it is measured against, where that is not at hand, and how to get it; null: it is. */
  lacks?(): string | null;
  /**
   * Makes what is worked on; its time does not count.
   *
   * @param folder where real pages may lie, which are no part of this repository
   */
  prepare(folder: string): {
    /** On what: `600 pages, 9 MB`. */
    what: string;
    /** So many times the floor, at most. */
    atMost: number;
    /** What counts, where it is not the processor's time in this process. */
    clock?: 'wall';
    floor: Timed;
    work: Timed;
    /** What else is worth to be told of the work, line by line. */
    more?(): Promise<string[]>;
  };
}

export interface Timed {
  what: string;
  /** What it returns are the milliseconds that it took, where it knows better than a clock of this process. */
  run(): void | number | Promise<void>;
}
