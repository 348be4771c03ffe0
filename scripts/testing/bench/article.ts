/** A page of about so many bytes, made of what articles are made of. The same seed gives the same page. */
export function article(seed: number, length: number): string {
  const random = randomOf(seed);
  let page = `---\ntitle: "${title(random)}"\ndescription: ${sentence(random)}\nms.topic: article\n---\n\n# ${title(random)}\n\n`;
  while (page.length < length) page += section(random);
  return page;
}

/** A whole number below the given one. */
type Random = (below: number) => number;

/** Lehmer's generator with Park and Miller's constants. */
function randomOf(seed: number): Random {
  let state = seed + 1;
  return (below) => {
    state = (state * 48271) % 0x7fffffff;
    return state % below;
  };
}

function section(random: Random): string {
  const blocks = [paragraph, list, paragraph, pick(random, [steps, table, fence, note]), paragraph];
  return `## ${title(random)}\n\n${blocks.map((block) => `${block(random)}\n\n`).join('')}`;
}

const paragraph = (random: Random): string => many(2 + random(3), () => sentence(random)).join(' ');

const list = (random: Random): string => many(3 + random(3), () => `- ${sentence(random)}`).join('\n');

const steps = (random: Random): string => many(4, (index) => `${index + 1}. ${sentence(random)}\n\n   ${sentence(random)}`).join('\n');

const note = (random: Random): string => `> [!NOTE]\n> ${sentence(random)} ${sentence(random)}`;

function table(random: Random): string {
  const rows = many(4, () => `| **${title(random)}** | \`${pick(random, names)}\` | ${sentence(random)} |`);
  return ['| Setting | Name | What it does |', '|---|---|---|', ...rows].join('\n');
}

function fence(random: Random): string {
  const [language, code] = pick(random, fences);
  return `\`\`\`${language}\n${code}\n\`\`\``;
}

const fences = [
  ['powershell', '# Asks for the settings of all devices\nGet-Device -Filter "state eq \'active\'" |\n  Select-Object Name, Settings'],
  ['json', '{\n  "name": "portal",\n  "roles": ["reader", "owner"],\n  "retention": 30\n}'],
  ['bash', '# the first ten lines\ncurl -s https://example.com/devices | head -n 10'],
  ['javascript', '// one report for each device\nconst reports = devices.map((device) => report(device));\nconsole.log(reports.length);'],
  ['yaml', 'settings:\n  retention: 30\n  # days\n  owner: admin'],
] as const;

/** `Select **Settings**, then choose the device in the [portal](../portal.md#devices).` */
function sentence(random: Random): string {
  const clause = (): string => many(4 + random(6), () => pick(random, words)).join(' ');
  const [first, ...rest] = clause();
  return `${first!.toUpperCase()}${rest.join('')} ${pick(random, marked)(random)} ${clause()}.`;
}

/** Half of the sentences have no markup at all. */
const marked: ((random: Random) => string)[] = [
  ...many(5, () => (random: Random) => `${pick(random, words)},`),
  (random) => `**${pick(random, words)}**`,
  (random) => `\`${pick(random, names)}\``,
  (random) => `[${title(random)}](../${pick(random, words)}/${pick(random, words)}.md#${pick(random, words)})`,
  (random) => `*${pick(random, words)}* &amp; ${pick(random, words)}`,
  (random) => `[${pick(random, words)}](https://example.com/${pick(random, words)} "${title(random)}")`,
];

const title = (random: Random): string => `Set up the ${pick(random, words)} ${pick(random, words)} and ${pick(random, words)}`;

const names = ['Get-Device', 'retentionDays', 'portal.settings', 'config.json', '--output'];

const words =
  'account admin alert allow app as at block by center change choose cloud create data default details device during each email enable event export file filter for from group identity import in incident into investigate level list mail manage of on open or organization page permission policy portal protect query report request response role rule save security select server service settings sign sign-in site state status system team tenant that the this threat time to type update use user value view when where with work'.split(
    ' ',
  );

function many<Item>(count: number, make: (index: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index));
}

const pick = <Item>(random: Random, items: readonly Item[]): Item => items[random(items.length)]!;
