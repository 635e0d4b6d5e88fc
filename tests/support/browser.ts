import {
  type BrowserContext,
  type BrowserContextOptions,
  test as base,
  type Page,
} from '@playwright/test';

/**
 * The `test` of all browser tests: any error in the browser's console or in a page's script fails
 * the test, unless it was announced with `expectConsole`.
 */
export { expect } from '@playwright/test';

type Fixtures = {
  /** Announces an error that a test provokes, such as the 404 of a page that is not there. */
  expectConsole: (pattern: RegExp) => void;
  /** A browser of their own for another person, watched like the first. */
  openPage: (options?: BrowserContextOptions) => Promise<Page>;
};

type Watching = { announced: RegExp[]; watch: (context: BrowserContext) => void };

export const test = base.extend<Fixtures & { watching: Watching }>({
  watching: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern of a fixture.
    async ({}, use) => {
      const seen: string[] = [];
      const announced: RegExp[] = [];
      const watchPage = (page: Page) => {
        page.on('pageerror', (error) => seen.push(`${page.url()}: ${error.message}`));
        page.on('console', (message) => {
          if (message.type() === 'error') seen.push(`${message.location().url}: ${message.text()}`);
        });
      };
      const watch = (context: BrowserContext) => {
        for (const page of context.pages()) watchPage(page);
        context.on('page', watchPage);
      };
      await use({ announced, watch });
      const errors = seen.filter((line) => !announced.some((pattern) => pattern.test(line)));
      if (errors.length > 0) throw new Error(`errors in the browser:\n${errors.join('\n')}`);
    },
    { auto: true },
  ],
  expectConsole: async ({ watching }, use) => {
    await use((pattern) => watching.announced.push(pattern));
  },
  context: async ({ context, watching }, use) => {
    watching.watch(context);
    await use(context);
  },
  openPage: async ({ browser, watching }, use) => {
    const opened: BrowserContext[] = [];
    await use(async (options) => {
      const context = await browser.newContext(options);
      opened.push(context);
      watching.watch(context);
      return context.newPage();
    });
    for (const context of opened) await context.close();
  },
});
