import type { Viewer } from '@/lib/auth/viewer-type';
import { dayOf } from '@/lib/calendar/working-days';
import type { Prisma, Tx } from '@/lib/db/client';
import { nameColumns, reachColumns } from '@/lib/text/mask';
import type { PolicyThing } from './policy';

/** Which questions exist for a viewer, as a where clause: what lies outside is not found. Null: none. */
export function consultationScope(viewer: Viewer): Prisma.ConsultationWhereInput | null {
  switch (viewer.role) {
    case 'SME_MEMBER':
      return viewer.smeId ? { smeId: viewer.smeId } : null;
    case 'OFFICER': {
      const { centreCode } = viewer;
      if (!centreCode) return {};
      return { OR: [{ centreCode }, { handledAtCode: centreCode }, { advisor: stillOf(viewer) }] };
    }
    case 'ADMIN':
      return {};
    case 'JAPAN_DESK':
    case 'PARTNER_CONTACT':
      return null;
  }
}

/** Who advises no longer reads at other centres no longer what they once answered there. */
function stillOf({ id }: Viewer): Prisma.AdvisorNullableScalarRelationFilter {
  const today = new Date(`${dayOf(new Date())}T00:00:00Z`);
  return { is: { userId: id, OR: [{ lastDay: null }, { lastDay: { gte: today } }] } };
}

const centreSelect = {
  code: true,
  headId: true,
  shortNameTh: true,
  shortNameJa: true,
  shortNameEn: true,
} as const;

/** A question with what commands need of it. */
export const consultationInclude = {
  sme: {
    select: {
      ...nameColumns,
      ...reachColumns,
      id: true,
      code: true,
      provinceCode: true,
      centreCode: true,
      state: true,
      isExample: true,
    },
  },
  centre: { select: centreSelect },
  handler: { select: centreSelect },
  advisor: { select: { user: { select: { name: true } } } },
} satisfies Prisma.ConsultationInclude;

export type ConsultationRow = Prisma.ConsultationGetPayload<{
  include: typeof consultationInclude;
}>;

/** A question as commands act upon it. */
export type ConsultationThing = ConsultationRow & PolicyThing;

export async function loadConsultation(
  tx: Tx,
  viewer: Viewer,
  id: string,
): Promise<ConsultationThing | null> {
  const scope = consultationScope(viewer);
  if (!scope) return null;
  const row = await tx.consultation.findFirst({
    where: { AND: [{ id }, scope] },
    include: consultationInclude,
  });
  return row && withHeads(row);
}

/** The same for whoever has just written to it, and for the clock. */
export async function reloadConsultation(tx: Tx, id: string): Promise<ConsultationThing> {
  const row = await tx.consultation.findUniqueOrThrow({
    where: { id },
    include: consultationInclude,
  });
  return withHeads(row);
}

type Headed = { centre: { headId: string | null }; handler: { headId: string | null } };

export function withHeads<Row extends Headed>(
  row: Row,
): Row & { centreHeadId: string | null; handlerHeadId: string | null } {
  return { ...row, centreHeadId: row.centre.headId, handlerHeadId: row.handler.headId };
}
