import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const alias = { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') };

/**
 * Four kinds of tests: of the tree itself, of pure code beside its source, on a real PostgreSQL (a
 * clone of the template for each file), and the access matrix.
 */
const onDatabase = {
  globalSetup: ['tests/support/template.ts'],
  setupFiles: ['tests/support/clone.ts'],
  pool: 'forks' as const,
  maxWorkers: 2,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

export default defineConfig({
  resolve: { alias },
  test: {
    chaiConfig: { truncateThreshold: 0 },
    projects: [
      {
        resolve: { alias },
        test: { name: 'architecture', include: ['tests/architecture.test.ts'] },
      },
      { resolve: { alias }, test: { name: 'messages', include: ['tests/messages.test.ts'] } },
      {
        resolve: { alias },
        test: {
          name: 'unit',
          include: ['lib/**/*.test.ts', 'components/**/*.test.ts', 'tests/launch/**/*.test.ts'],
          testTimeout: 30_000,
        },
      },
      {
        resolve: { alias },
        test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...onDatabase },
      },
      {
        resolve: { alias },
        test: { name: 'access', include: ['tests/access/**/*.test.ts'], ...onDatabase },
      },
    ],
  },
});
