/** What happens to a page: the numbers say where and how, whatever the page looks like by then. */
export interface Step {
  what: 'edit' | 'edit-both' | 'merge' | 'touch' | 'bring-up' | 'sync' | 'import' | 'import-part' | 'commit';
  how: (typeof edits)[number];
  at: number;
  to: number;
}

export const steps: Step['what'][] = ['edit', 'edit-both', 'merge', 'touch', 'bring-up', 'sync', 'import', 'import-part', 'commit'];
export const edits = [
  'words',
  'code',
  'address',
  'level',
  'id',
  'sign',
  'box',
  'depth',
  'break',
  'quote',
  'turn',
  'insert',
  'remove',
  'move',
] as const;
