import type { Block } from './blocks.ts';
import type { Step } from './step.ts';

type Story = [blocks: Block['kind'][], steps: Step[]];

/** Stories that once went wrong, as short as they can be told. */
export const pastStories: Story[] = [
  // A new heading stands before one that a sync brought.
  story('heading heading heading', 'edit insert 5 0', 'sync words 0 0', 'edit insert 7 0', 'import words 0 0'),
  // What an import translated and could not lift is of the level that its source has since.
  story('heading heading', 'edit words 3 0', 'import words 0 0', 'edit level 0 0', 'import words 0 0', 'import-part words 1 7'),
  // A block that people brought stands beside one whose code they changed.
  story('paragraph heading', 'merge words 1 0', 'edit-both code 0 0', 'import words 0 0'),
  // A block that people brought is no rewritten form of the one that went.
  story('paragraph heading heading', 'edit remove 0 0', 'merge words 0 0', 'edit words 0 0', 'import words 0 0'),
  // Nor after a sync.
  story('item heading', 'merge words 9 0', 'edit remove 0 0', 'sync words 0 0', 'import words 0 0'),
  // Nor where it is code.
  story('code heading heading', 'edit remove 0 0', 'merge words 0 3', 'edit words 0 0', 'sync words 0 0'),
  // A block that moved is not the past of the one that came in its place.
  story('heading heading', 'edit words 0 0', 'bring-up words 0 0', 'edit move 0 3', 'edit insert 0 0', 'sync words 0 0'),
  // A new block that people brought has moved since.
  story('heading heading', 'edit-both words 9 3', 'edit move 4 0', 'sync words 0 0'),
  // New code that people brought has changed since.
  story('heading heading', 'merge words 0 3', 'edit code 0 0', 'sync words 0 0'),
  // What went was touched, and something came behind it.
  story('heading paragraph heading heading', 'edit remove 5 0', 'touch words 1 0', 'merge words 1 7', 'edit words 0 0', 'sync words 0 0'),
  // A heading of another level whose words were corrected.
  story('code heading', 'edit words 0 11', 'edit words 11 0', 'edit level 2 0', 'sync words 0 0'),
  // What a sync left in its old place stands before what its base has before it.
  story('heading heading heading', 'edit move 8 0', 'merge words 0 11', 'sync words 0 0', 'sync words 0 0'),
  // A sync left a hard break to do, on a page that has no list.
  story('paragraph heading heading', 'edit break 0 0', 'sync words 0 0', 'edit words 0 0'),
  // An item got a box, and nothing that needs a translator.
  story('heading item', 'edit words 0 0', 'import-part words 0 0', 'edit box 8 0', 'sync words 0 0'),
  // A page was made anew for a block that people brought, and a hard break in another one waits for its translator.
  story('heading paragraph heading', 'touch words 4 0', 'merge words 0 0', 'edit break 2 0', 'import-part words 0 0', 'edit words 0 0'),
  // People brought the code that stands behind what an import brings.
  story('heading heading', 'edit insert 0 0', 'merge words 6 3', 'import words 0 0', 'import words 0 0'),
  // What an import refused, since the page may have it, is not done by what stands there.
  story('heading heading', 'edit words 0 0', 'merge words 0 0', 'edit break 0 0', 'import words 0 0'),
  // The code in a block that people brought has changed since.
  story('heading heading', 'merge words 0 0', 'edit code 0 0', 'sync words 0 0'),
  story('heading heading', 'merge words 0 0', 'edit code 0 0', 'edit words 0 0', 'import-part words 0 0'),
  // An item that people brought has got a box since, and a sync took note of its translation.
  story('heading heading', 'edit words 0 0', 'merge words 1 6', 'edit box 1 0', 'import words 0 0', 'sync words 0 0', 'import words 0 0'),
  // A heading that people brought has got an id since, and an import finds its words there.
  story('paragraph heading', 'merge words 0 5', 'touch words 4 0', 'edit id 0 0', 'edit words 4 0', 'import words 0 0'),
];

/** `story('heading code', 'edit words 3 0')` */
function story(blocks: string, ...steps: string[]): Story {
  const read = (step: string): Step => {
    const [what, how, at, to] = step.split(' ');
    return { what: what as Step['what'], how: how as Step['how'], at: Number(at), to: Number(to) };
  };
  return [blocks.split(' ') as Block['kind'][], steps.map(read)];
}
