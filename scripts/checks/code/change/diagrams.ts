import { keepsNames } from '../words/keeps-code.ts';
import { skeletonOf } from '../words/without-texts.ts';
import type { ChangeRule } from './line-change.ts';

/** Of a diagram its labels are for people, and nothing else. */
export const diagrams: readonly ChangeRule[] = [
  {
    name: 'labels of a diagram',
    why: 'Its words are for people.',
    says: 'said',
    holds: ({ kind, one, other }) => kind === 'diagram' && skeletonOf(one) === skeletonOf(other) && keepsNames(one, other),
    takes: ['mermaid', 'A[Open] --> B', 'A[Öffnen] --> B'],
    edge: ['mermaid', 'A[Open] --> B', 'A[Öffnen] --- B'],
  },
  {
    name: 'another drawing',
    why: 'What is drawn between the labels of a diagram is its code.',
    says: 'damage',
    holds: ({ kind }) => kind === 'diagram',
    takes: ['mermaid', 'A[Open] --> B', 'A[Öffnen] -> B'],
    edge: ['mermaid', 'A[Open it] --> B', 'A[Mach auf] --> B'],
  },
];
