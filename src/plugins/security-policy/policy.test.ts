import { expect, test } from 'vitest';
import { inlineScripts, policyFor } from './policy.ts';

test.each([
  ['<script>a</script>', ['a']],
  ['<script data-rh=true>a</script><p>b</p><script type="module">\nc\n</script>', ['a', '\nc\n']],
  ['<script src=/a.js defer></script>', []],
  ['<script type="application/ld+json">{}</script><script type=application/json>{}</script>', []],
  ['<p>a</p>', []],
])('%s runs %j', (html, scripts) => {
  expect(inlineScripts(html)).toEqual(scripts);
});

test('a script is allowed by what it is, once', () => {
  expect(policyFor(['a', 'a'])).toContain("script-src 'self' 'wasm-unsafe-eval' 'sha256-ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs='; ");
});

test('scripts are allowed by nothing else', () => {
  const rules = new Map(
    policyFor(['a'])
      .split('; ')
      .map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1)]),
  );
  expect(rules.get('default-src')).toEqual(["'none'"]);
  expect(rules.get('script-src')!.filter((part) => !part.startsWith("'sha256-"))).toEqual(["'self'", "'wasm-unsafe-eval'"]);
  expect(rules.get('style-src')).toEqual(["'self'"]);
});
