/** What a translator sends back: every `nth` unit in French, from the one with the number `rest`, the codes as they are. */
export function translateEvery(xliff: string, nth: number, rest: number): string {
  let number = -1;
  return xliff
    .replace(/<alt-trans.*?<\/alt-trans>/gs, '')
    .replace(/<target[^>]*\/>|<target.*?<\/target>/gs, '')
    .replace(/<source([^>]*)>(.*?)<\/source>/gs, (source, attributes: string, text: string) => {
      number += 1;
      if (number % nth !== rest) return source;
      const words = text.replace(/(^|[\s>])s(?=[a-z]{4,})/g, '$1t');
      return `${source}<target${attributes.replace('"en"', '"fr"')}>${words}</target>`;
    });
}
