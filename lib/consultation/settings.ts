import type { z } from 'zod';
import { defineCommand } from '@/lib/action';
import type { Viewer } from '@/lib/auth/viewer-type';
import { addWorkingDays } from '@/lib/calendar/working-days';
import { db, type Tx } from '@/lib/db/client';
import { fail, ok } from '@/lib/failure';
import { readCalendar } from '@/lib/holiday/read-calendar';
import { canChangeConsultationSettings } from './policy';
import {
  type ConsultationSettings,
  consultationSettingsSchema,
  saveConsultationSettingsSchema,
  standardConsultationSettings,
} from './settings-schema';
import type { Urgency } from './states';

const key = 'consultation';

/** The figures in force. What is missing in the stored row, or no longer fits, is the standard. */
export async function readConsultationSettings(client: Tx): Promise<ConsultationSettings> {
  const row = await client.setting.findUnique({ where: { key } });
  return parsed(row?.value);
}

function parsed(value: unknown): ConsultationSettings {
  const read = consultationSettingsSchema.safeParse(value ?? {});
  return read.success ? read.data : standardConsultationSettings;
}

/** By when staff answer: the end of a working day of Thailand. */
export async function dueFrom(tx: Tx, urgency: string, now: Date): Promise<Date> {
  const settings = await readConsultationSettings(tx);
  const days = settings[urgency as Urgency] ?? settings.normal;
  return addWorkingDays(await readCalendar(tx), now, days, ['TH']).dueAt;
}

export type ConsultationSettingsPage = { settings: ConsultationSettings; seen: string };

export async function readConsultationSettingsPage(
  viewer: Viewer,
): Promise<ConsultationSettingsPage | null> {
  if (!canChangeConsultationSettings(viewer)) return null;
  const row = await db.setting.findUnique({ where: { key } });
  return { settings: parsed(row?.value), seen: row?.updatedAt.toISOString() ?? '' };
}

type Load = { tx: Tx; actor: Viewer; input: z.output<typeof saveConsultationSettingsSchema> };

/** Deadlines that were told stay; what starts from now on goes by the new figures. */
export const saveConsultationSettings = defineCommand({
  name: 'consultation.save-settings',
  who: 'viewer',
  input: saveConsultationSettingsSchema,
  load: async ({ tx }: Load) => ({ row: await tx.setting.findUnique({ where: { key } }) }),
  policy: (viewer: Viewer) => canChangeConsultationSettings(viewer),
  write: async ({ tx, input, thing: { row }, now }) => {
    const { seen, ...value } = input;
    if ((row?.updatedAt.toISOString() ?? '') !== seen) return fail('setting.changed-meanwhile');
    const { count } = row
      ? await tx.setting.updateMany({
          where: { key, updatedAt: row.updatedAt },
          data: { value, updatedAt: now },
        })
      : await tx.setting.createMany({ data: { key, value, updatedAt: now }, skipDuplicates: true });
    if (count === 0) return fail('setting.changed-meanwhile');
    return ok({ value: {}, subject: { kind: 'setting', id: key, label: key }, detail: value });
  },
});
