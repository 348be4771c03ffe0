/** One part of the corpus report: figures of the toolchain on real pages. */
export interface Section {
  title: string;
  /**
   * @param folder absolute path of the folder with the pages
   * @returns lines of Markdown; null where the folder does not hold what this section measures
   */
  run(folder: string): Promise<string[] | null>;
}
