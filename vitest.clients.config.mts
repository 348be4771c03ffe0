import { defineConfig } from 'vitest/config';

/** Tests that need the programs of translators: `npm run test:clients`. They fail, and say what to install, where one is absent. */
export default defineConfig({
  test: { include: ['scripts/**/*.clients.test.ts'], testTimeout: 120_000, fileParallelism: false },
});
