import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'toolchain',
          include: ['scripts/**/*.test.ts'],
          exclude: ['scripts/**/*.clients.test.ts'],
          setupFiles: ['scripts/testing/fixed-seed.ts'],
          globalSetup: ['scripts/testing/pattern-folder.ts'],
          testTimeout: 20_000,
          // They only tidy up, which takes as long as the disk does.
          hookTimeout: 60_000,
          // No module remembers anything (`house.test.ts`): the files may share them, which halves what the run takes.
          isolate: false,
          // By default one processor is left to vitest itself, which hardly needs it.
          maxWorkers: '100%',
          sequence: { groupOrder: 0 },
        },
      },
      {
        // Docusaurus wants JSX left to it (`tsconfig.json`); a test renders components itself.
        oxc: { jsx: { runtime: 'automatic' } },
        test: {
          name: 'site',
          include: ['src/**/*.test.{ts,tsx}'],
          exclude: ['src/**/*.browser.test.ts'],
          testTimeout: 20_000,
          sequence: { groupOrder: 1 },
        },
      },
      // Needs the programs of translators: `npm run test:clients`.
      { test: { name: 'clients', include: ['scripts/**/*.clients.test.ts'], testTimeout: 120_000, sequence: { groupOrder: 1 } } },
      {
        test: {
          name: 'browser',
          include: ['src/**/*.browser.test.ts'],
          globalSetup: ['src/testing/before-browser-tests.ts'],
          testTimeout: 60_000,
          hookTimeout: 600_000,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
