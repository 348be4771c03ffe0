/** What is wrong with ids that are to be unique, each as one sentence. */
export function repeatedIds(ids: readonly string[]): string[] {
  return ids.filter((id, index) => ids.indexOf(id) < index).map((id) => `id ${id} twice`);
}
