import { describe, expect, test } from 'vitest';
import { statesOtherwise } from './states-otherwise.ts';

describe('a few words that change a fact', () => {
  test.each([
    ['You must restart the server.', 'You must not restart the server.'],
    ['You should always restart it.', 'You should never restart it.'],
    ['An owner must approve it.', 'An owner may approve it.'],
    ['It can be undone.', "It can't be undone."],
    ['It is kept for three days.', 'It is kept for nine days.'],
    ['It waits five seconds.', 'It waits five minutes.'],
    ['It ends in March.', 'It ends in April.'],
    ['The option enables the cache.', 'The option disables the cache.'],
    ['The report includes drafts.', 'The report excludes drafts.'],
    ['It is able to start.', 'It is unable to start.'],
    ['Save it before you start.', 'Save it after you start.'],
    ['The default is true.', 'The default is false.'],
    ['Use it with a key.', 'Use it without a key.'],
    ['Users can read it.', 'Only users can read it.'],
    ['The data goes from the client to the server.', 'The data goes from the server to the client.'],
    ['The client sends it, the server reads it, the proxy keeps it.', 'The server sends it, the proxy reads it, the client keeps it.'],
    ['Stop the service, copy the data, go on.', 'Copy the data, stop the service, go on.'],
    ['It is safe to remove the lock.', 'It is dangerous to remove the lock.'],
    ['Scroll up to see it.', 'Scroll down to see it.'],
    ['It filters incoming calls.', 'It filters outgoing calls.'],
    ['Encrypt the file with a key.', 'Decrypt the file with a key.'],
    ['Install Docker and Podman.', 'Install Docker or Podman.'],
    ['It could delete all data.', 'It will delete all data.'],
    ['You may need to restart it.', 'You need to restart it.'],
    ['Do not stop it while it copies.', 'Do note: stop it while it copies.'],
    ['Connect the Fortigate box.', 'Connect the Fortinet box.'],
    ['Open the settings.', 'Make a backup. Open the settings.'],
  ])('%s -> %s', (base, source) => {
    expect(statesOtherwise(base, source, 'en')).toBe(true);
    expect(statesOtherwise(source, base, 'en')).toBe(!source.startsWith('Make'));
  });
});

describe('words that only put it otherwise', () => {
  test.each([
    ['If you need to stop it, you can set it to zero.', 'To stop it, set it to zero.'],
    ['Note that the tool waits for the server.', 'The tool waits for the server.'],
    ['Source maps are generated during development.', 'Source maps are generated in development mode.'],
    ['It sets the number of the development server.', 'It sets the number of the dev server.'],
    ['It is centered around a plugin system.', 'It is built on a plugin system.'],
    ['See the Object Guide.', 'See the object guide.'],
    ['It does not resolve or parse them.', 'It does not resolve nor parse them.'],
    ['Read each of the pages.', 'Read every page.'],
    ['It could be read by others.', 'It may be read by others.'],
    ['You should restart the server.', 'Restart the server.'],
    ['The map of it can be set by giving a format.', 'The map of it takes a format.'],
    ['It is also read there.', 'It also is read there.'],
    ['You can add some variables.', 'You can add variables.'],
  ])('%s -> %s', (base, source) => expect(statesOtherwise(base, source, 'en')).toBe(false));

  test('of a language without lists names and places are known', () => {
    expect(statesOtherwise('Il faut redémarrer.', 'Il faut vite redémarrer.', 'fr')).toBe(false);
    expect(statesOtherwise('Ouvrez Fortigate.', 'Ouvrez Fortinet.', 'fr')).toBe(true);
  });
});
