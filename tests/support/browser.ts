import { test as base, type Page } from '@playwright/test';

/**
 * The `test` of all browser tests: any error in the browser's console or in a page's script fails
 * the test, unless it was announced with `expectConsole`.
 */
export { expect } from '@playwright/test';

type Fixtures = {
  /** Announces an error that a test provokes, such as the 404 of a page that is not there. */
  expectConsole: (pattern: RegExp) => void;
};

export const test = base.extend<Fixtures & { watched: undefined }>({
  expectConsole: async ({ browserName: _ }, use, info) => {
    const announced: RegExp[] = [];
    announcedOf.set(info, announced);
    await use((pattern) => announced.push(pattern));
  },
  watched: [
    async ({ context, expectConsole: _ }, use, info) => {
      const seen: string[] = [];
      const watch = (page: Page) => {
        page.on('pageerror', (error) => seen.push(`${page.url()}: ${error.message}`));
        page.on('console', (message) => {
          if (message.type() === 'error') seen.push(`${message.location().url}: ${message.text()}`);
        });
      };
      for (const page of context.pages()) watch(page);
      context.on('page', watch);
      await use(undefined);
      const announced = announcedOf.get(info) ?? [];
      const errors = seen.filter((line) => !announced.some((pattern) => pattern.test(line)));
      if (errors.length > 0) throw new Error(`errors in the browser:\n${errors.join('\n')}`);
    },
    { auto: true },
  ],
});

const announcedOf = new WeakMap<object, RegExp[]>();
