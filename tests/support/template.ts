import type { TestProject } from 'vitest/node';
import { makeDatabase, startTestServer } from './server';

/**
 * Once a run: a real PostgreSQL of its own, with a template that is migrated and holds the facts.
 * Each test file clones it (tests/support/clone.ts).
 */
declare module 'vitest' {
  export interface ProvidedContext {
    postgres: { admin: string; template: string };
  }
}

export const templateName = 'template_portal';

export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestServer(project.name || 'vitest');
  try {
    const template = await makeDatabase(server, templateName, ['facts']);
    project.provide('postgres', { admin: server.url('postgres'), template });
  } catch (error) {
    await server.close();
    throw error;
  }
  return server.close;
}
