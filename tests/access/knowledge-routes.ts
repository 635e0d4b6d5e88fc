import type { Row } from './routes';

const officers = ['officer09', 'officer01', 'headquarters'] as const;
const staff = [...officers, 'admin'] as const;
const everybody = [...staff, 'visitor', 'sme', 'otherSme', 'desk', 'partner'] as const;

/** An article with which the library opens. */
export const startingArticle = 'what-big-brother-coaching-is';

/** The library is everybody's to read; officers write, admins look on. */
export const knowledgeRoutes: readonly Row[] = [
  ...['', '?topic=programmes', '?programme=BIG_BROTHER', '?topic=none&page=x'].map((query) => ({
    ...{ route: 'knowledge', path: () => `/knowledge${query}`, open: everybody },
  })),
  {
    route: 'knowledge/[slug]',
    path: () => `/knowledge/${startingArticle}`,
    open: everybody,
  },
  { route: 'knowledge/[slug]', path: () => '/knowledge/none-such', open: [], visitor: 404 },
  { route: 'officer/knowledge', path: () => '/officer/knowledge', open: staff },
  { route: 'officer/knowledge/new', path: () => '/officer/knowledge/new', open: officers },
  { route: 'officer/knowledge/feedback', path: () => '/officer/knowledge/feedback', open: staff },
  {
    route: 'officer/knowledge/[slug]',
    path: () => `/officer/knowledge/${startingArticle}`,
    open: staff,
  },
  {
    route: 'officer/knowledge/[slug]/translation/[into]',
    path: () => `/officer/knowledge/${startingArticle}/translation/en`,
    open: officers,
  },
  {
    route: 'officer/knowledge/[slug]/preview',
    path: () => `/officer/knowledge/${startingArticle}/preview`,
    open: staff,
  },
];
