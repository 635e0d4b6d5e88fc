import type { Viewer } from '@/lib/auth/viewer-type';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { db, Prisma } from '@/lib/db/client';
import { calendarOfPages } from '@/lib/holiday/read-calendar';
import type { Locale } from '@/lib/i18n/locales';
import { type Topic, topics } from '@/lib/taxonomy/topics';
import { readRouting } from './place';
import { type Route, routeConsultation } from './routing';
import { consultationSettingsSchema, standardConsultationSettings } from './settings-schema';
import type { Urgency } from './states';

/** What a firm is told before it asks: who would answer each topic now, and by when. */
export type AnswerPreview = {
  isApproved: boolean;
  /** Questions that the firm has asked so far. */
  asked: number;
  routes: ReadonlyMap<Topic, Route & { advisorName: string | null }>;
  due: Record<Urgency, { days: number; at: Date }>;
};

type Firm = { province: string | null; state: string; asked: number; settings: unknown };

/** Three round trips. Null for whom has no firm. */
export async function previewAnswers(
  viewer: Viewer,
  language: Locale,
  now = new Date(),
): Promise<AnswerPreview | null> {
  if (viewer.role !== 'SME_MEMBER' || !viewer.smeId) return null;
  const [[firm], { centres, advisors, load }, calendar] = await Promise.all([
    findFirm(viewer.smeId),
    readRouting(db, now),
    calendarOfPages(),
  ]);
  if (!firm) return null;
  const read = consultationSettingsSchema.safeParse(firm.settings ?? {});
  const settings = read.success ? read.data : standardConsultationSettings;
  const question = { province: firm.province, language, urgency: 'normal' as const };
  const routeOf = (topic: Topic) => {
    const route = routeConsultation({ ...question, topic }, centres, advisors, load, settings);
    const found = advisors.find(({ userId }) => userId === route.advisorId);
    return { ...route, advisorName: found?.name ?? null };
  };
  const dueOf = (urgency: Urgency) => {
    const days = settings[urgency];
    return { days, at: addWorkingDays(calendar, now, days, ['TH']).dueAt };
  };
  return {
    isApproved: firm.state === 'APPROVED',
    asked: firm.asked,
    routes: new Map(topics.map((topic) => [topic, routeOf(topic)])),
    due: { normal: dueOf('normal'), soon: dueOf('soon'), urgent: dueOf('urgent') },
  };
}

function findFirm(smeId: string): Promise<Firm[]> {
  return db.$queryRaw<Firm[]>(Prisma.sql`
    SELECT s."provinceCode" AS "province", s."state"::text AS "state",
      (SELECT count(*)::int FROM "Consultation" c WHERE c."smeId" = s."id") AS "asked",
      (SELECT g."value" FROM "Setting" g WHERE g."key" = 'consultation') AS "settings"
    FROM "Sme" s WHERE s."id" = ${smeId}::uuid`);
}
