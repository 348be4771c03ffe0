/** One promise about speed: how long something takes, against what has to be done anyway. */
export interface Benchmark {
  /** Makes what is worked on; its time does not count. */
  prepare(): {
    /** On what: `600 pages, 9 MB`. */
    what: string;
    /** So many times the floor, at most. */
    atMost: number;
    /** What counts, where it is not the processor's time in this process. */
    clock?: 'wall';
    floor: Timed;
    work: Timed;
  };
}

export interface Timed {
  what: string;
  run(): void | Promise<void>;
}
