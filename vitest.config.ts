import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const resolve = { alias: { '@': fileURLToPath(new URL('.', import.meta.url)).replace(/\/$/, '') } };

/** A failure shows the whole value that was not expected. */
const chaiConfig = { truncateThreshold: 0 };

function project(name: string, include: string[], more: object = {}) {
  return { resolve, test: { name, include, chaiConfig, testTimeout: 30_000, ...more } };
}

/** On a real PostgreSQL: one for the run, and in it a clone of the template for each file. */
const onDatabase = {
  globalSetup: ['tests/support/template.ts'],
  setupFiles: ['tests/support/clone.ts'],
  pool: 'forks',
  maxWorkers: 2,
  // Packages are loaded once a worker; tests/support/clone.ts gives each file all else anew.
  isolate: false,
  testTimeout: 60_000,
  hookTimeout: 120_000,
};

/**
 * Tests of the tree itself, of pure code beside its source, of everything that touches data, and
 * the access matrix. `npm test` runs each of these as a stage of its own.
 */
export default defineConfig({
  resolve,
  test: {
    projects: [
      project('architecture', ['tests/architecture.test.ts']),
      project('messages', ['tests/messages.test.ts']),
      project(
        'unit',
        [
          'lib/**/*.test.ts',
          'components/**/*.test.ts',
          'tests/launch/**/*.test.ts',
          'tests/bench/**/*.test.ts',
        ],
        // Pure code keeps nothing that a test could change: the vocabularies are read once a worker.
        { isolate: false },
      ),
      project('integration', ['tests/integration/**/*.test.ts'], onDatabase),
      project('access', ['tests/access/**/*.test.ts'], onDatabase),
    ],
  },
});
