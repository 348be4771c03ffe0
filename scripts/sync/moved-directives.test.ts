import { describe, expect, test } from 'vitest';
import { loadParser } from '../markdown/parser/parser.ts';
import { driftedPage } from '../testing/scenario/drifted-page.ts';

const parse = await loadParser();

const english = ['Turn the old handle of the window.', 'Behind the castle lies a garden.', 'The road goes on from here.'];
const french = ['Tournez la poignée de la fenêtre.', 'Derrière le château est un jardin.', 'La route continue d’ici.'];

const page = (...blocks: readonly (string | undefined)[]): string => blocks.join('\n\n');

describe('what a translation has of its own in a directive goes with it', () => {
  const directives = [
    ['{% include a.md %}', '{% include fr/a.md %}'],
    ['{% include note.html content="Mind the gap" %}', '{% include note.html content="Attention à la marche" %}'],
    ['{{< include "a.md" >}}', '{{< include "a.fr.md" >}}'],
    ['{{< youtube abcdefgh >}}', '{{< youtube stuvwxyz >}}'],
    ['<Video id="abcdefgh" />', '<Video id="stuvwxyz" />'],
    ['{{< figure src="a.png" caption="A cat" >}}', '{{< figure src="a.png" caption="Un chat" >}}'],
    ['{% include img.html alt="A cat" src="a.png" %}', '{% include img.html alt="Un chat" src="a.png" %}'],
    ['<img src="a.png" alt="A cat" title="Tom">', '<img src="a.png" alt="Un chat" title="Tomas">'],
  ] as const;

  test.each(directives)('down the page: %s', async (own, there) => {
    const drifted = driftedPage(page(own, ...english), page(there, ...french), page(...english, own), parse);
    await drifted.sync();
    expect(drifted.body()).toBe(page(...french, there));
  });

  test.each(directives)('with its section: %s', async (own, there) => {
    const [one, other, last] = english;
    const [un, autre, dernier] = french;
    const drifted = driftedPage(
      page('## The cats', own, one, '## The dogs', other, last),
      page('## Les chats', there, un, '## Les chiens', autre, dernier),
      page('## The dogs', other, last, '## The cats', own, one),
      parse,
    );
    await drifted.sync();
    expect(drifted.body()).toBe(page('## Les chiens', autre, dernier, '## Les chats', there, un));
  });

  test('and the line of a box does not go without the box', async () => {
    const box = ['{% note %}', english[0], '{% endnote %}'];
    const boite = ['{% note %}', french[0], '{% endnote %}'];
    const drifted = driftedPage(
      page(...box, ...english.slice(1)),
      page(...boite, ...french.slice(1)),
      page(...english.slice(1), ...box),
      parse,
    );
    await drifted.sync();
    expect(drifted.body()).toBe(page(...french.slice(1), ...boite));
  });
});
