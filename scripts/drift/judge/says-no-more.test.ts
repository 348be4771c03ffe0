import { describe, expect, test } from 'vitest';
import { saysLittleMore, saysNoMore } from './says-no-more.ts';

describe('a text that was put otherwise says no more', () => {
  test.each([
    ['If you need to disable it, you can set it to false:', 'To disable it, set it to false:'],
    ['An absolute path to the file.', 'An absolute file path.'],
    ['The interface provided to plugins through the setup.', 'The interface that it exposes to plugins through the setup.'],
    ['For details, please refer to the page on Content Security.', 'For details, see the page on content security.'],
  ])('%s -> %s', (base, source) => {
    expect(saysNoMore(base, source, 'en')).toBe(true);
  });
});

describe('a text says more, or something else, where', () => {
  test.each([
    ['it has a word more', 'It takes a string.', 'It takes a string or a number.'],
    ['it is denied', 'It is started by the server.', 'It is not started by the server.'],
    ['a name is another one', 'It runs on all the servers of Linux and of Unix.', 'It runs on all the servers of Linux and of Windows.'],
    ['a number is another one', 'After it fails it waits for 3 whole minutes.', 'After it fails it waits for 4 whole minutes.'],
    ['of three words one is another one', 'The server is started.', 'The server is stopped.'],
    ['most of it went', 'The server is started, and the client connects to the port.', 'The server is started.'],
  ])('%s', (_, base, source) => {
    expect(saysNoMore(base, source, 'en')).toBe(false);
  });
});

describe('a text says a little more where', () => {
  test.each([
    ['it has a few words more', 'It measures the duration of an RPC.', 'It measures the duration of a remote procedure call (RPC).'],
    ['a few words are others', 'A method of creating and submitting a request.', 'A method of preparing and opening a new request.'],
  ])('%s', (_, base, source) => {
    expect([saysNoMore(base, source, 'en'), saysLittleMore(base, source, 'en')]).toEqual([false, true]);
  });

  test.each([
    ['not where a sentence came', 'It is on by default.', 'It is on by default. Whoever turns it off loses the safety of the brakes.'],
    ['not where most words are others', 'The first paragraph of the page says this.', 'Whoever drives needs two hands for it.'],
  ])('%s', (_, base, source) => {
    expect(saysLittleMore(base, source, 'en')).toBe(false);
  });
});
