import type { Topic } from '@/lib/taxonomy/topics';
import type { RoutedBy, Urgency } from './states';

/**
 * Who answers a question. Pure and total: every province, topic and language reaches somebody: an
 * advisor, or the queue of a centre, which its head and headquarters see to.
 *
 * Vocabulary
 * - *home*: the centre that serves the firm's province.
 * - *fits*: the advisor has the topic and reads the language.
 * - *free*: the advisor fits and has fewer open questions than the advisor's own limit and than the
 *   queue that the department finds too long.
 */
export type RoutedQuestion = {
  /** `TH-50`; a firm without one belongs to the centre at the head office. */
  province: string | null;
  topic: Topic;
  language: 'th' | 'ja' | 'en';
  urgency: Urgency;
};

export type RoutingCentre = {
  code: string;
  /** `regional`, `special`, `central` */
  kind: string;
  /** The topic that a special centre serves for the whole country. */
  specialty: string | null;
  provinces: readonly string[];
};

export type RoutingAdvisor = {
  userId: string;
  /** Null: headquarters. */
  centreCode: string | null;
  topics: readonly string[];
  languages: readonly string[];
  /** Open questions at once. */
  most: number;
};

export type Route = { centreCode: string; advisorId: string | null; routedBy: RoutedBy };

export type RoutingLimits = {
  /** From so many open questions on an advisor's queue is too long for one more. */
  longQueue: number;
};

/** Open questions of each advisor, by user. */
export type Load = ReadonlyMap<string, number>;

export function homeOf(province: string | null, centres: readonly RoutingCentre[]): string {
  const home =
    centres.find((centre) => province !== null && centre.provinces.includes(province)) ??
    centres.find((centre) => centre.kind === 'central') ??
    centres[0];
  if (!home) throw new Error('there is no centre');
  return home.code;
}

export function routeConsultation(
  question: RoutedQuestion,
  centres: readonly RoutingCentre[],
  advisors: readonly RoutingAdvisor[],
  load: Load,
  limits: RoutingLimits,
): Route {
  const home = homeOf(question.province, centres);
  const special = centres.find((centre) => centre.specialty === question.topic);
  const first = special?.code ?? home;
  const fitting = advisors.filter((advisor) => fits(advisor, question));
  const free = fitting
    .filter((advisor) => isFree(advisor, load, limits, question.urgency))
    .sort(byQueue(load));
  const there = free.find((advisor) => advisor.centreCode === first);
  if (there) {
    const routedBy = special ? 'special-centre' : 'own-centre';
    return { centreCode: first, advisorId: there.userId, routedBy };
  }
  const routedBy = fitting.some((advisor) => advisor.centreCode === first)
    ? 'long-queue'
    : 'no-advisor';
  const elsewhere = free[0];
  if (!elsewhere) return { centreCode: first, advisorId: null, routedBy };
  // Whoever sits at headquarters answers for the centre.
  const centreCode = elsewhere.centreCode ?? first;
  return { centreCode, advisorId: elsewhere.userId, routedBy };
}

export function fits(
  advisor: RoutingAdvisor,
  { topic, language }: Pick<RoutedQuestion, 'topic' | 'language'>,
): boolean {
  return advisor.topics.includes(topic) && advisor.languages.includes(language);
}

/** What is urgent may make a queue longer than is liked, never longer than its advisor can bear. */
function isFree(
  advisor: RoutingAdvisor,
  load: Load,
  { longQueue }: RoutingLimits,
  urgency: Urgency,
): boolean {
  const open = load.get(advisor.userId) ?? 0;
  return open < (urgency === 'urgent' ? advisor.most : Math.min(advisor.most, longQueue));
}

/** The shortest queue first; the same one of two equals whatever the order they came in. */
function byQueue(load: Load) {
  return (a: RoutingAdvisor, b: RoutingAdvisor) =>
    (load.get(a.userId) ?? 0) - (load.get(b.userId) ?? 0) || (a.userId < b.userId ? -1 : 1);
}
