const xliff = (units: string, before = ''): string => `<?xml version="1.0" encoding="UTF-8"?>
${before}<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="en-US" trgLang="fr-FR">
<file id="f1" original="docs/security/mtp/hostile.md">${units}</file>
</xliff>
`;

const unit = (text: string): string =>
  `<unit id="u1" type="lockstep:paragraph"><segment><source>${text}</source><target>${text}</target></segment></unit>`;

/** Sidecars of the first pages: what they hold of the source is shown as what has changed. */
export const hostileSidecars: string[] = [
  xliff(unit('&lt;img src=x:x onerror=attack()&gt;')),
  xliff(unit('<script xmlns="http://www.w3.org/1999/xhtml">attack()</script>')),
  xliff(unit('&a;'), '<!DOCTYPE xliff [<!ENTITY a SYSTEM "file:///etc/passwd">]>\n'),
  xliff(
    unit('&a9;'),
    `<!DOCTYPE xliff [<!ENTITY a0 "a">${Array.from({ length: 9 }, (_, at) => `<!ENTITY a${at + 1} "${`&a${at};`.repeat(10)}">`).join('')}]>\n`,
  ),
  xliff(unit('a'), '<?xml-stylesheet type="text/xsl" href="data:text/xml,a"?>\n'),
  xliff(unit('a').replace('</unit>', '')),
  'attack()',
  '',
];
