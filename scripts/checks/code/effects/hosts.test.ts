import { expect, test } from 'vitest';
import { hasOtherHosts } from './hosts.ts';

test.each([
  ['https://tool.net/a', 'https://my-tool.net/a', true],
  ['https://tool.net/a', 'https://8.8.8.8/a', true],
  ['https://testflight.net/a', 'https://tool.net/a', true],
  ['https://tool.net/a', 'https://tool.net.elsewhere.org/a', true],
  ['https://tool.net/a', 'http://localhost:80/a', false],
  ['https://tool.net/a', 'http://192.168.0.1/a', false],
  ['https://mysite.com/a', 'https://meineseite.net/a', false],
  ['https://my-site.com/a', 'https://meine-seite.net/a', false],
  ['https://tool.net/a', 'https://de.tool.net/b', false],
])('%s -> %s leads to another host: %s', (source, target, isOther) => expect(hasOtherHosts(source, target)).toBe(isOther));
