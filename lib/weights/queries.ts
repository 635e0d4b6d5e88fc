import type { Viewer } from '@/lib/auth/viewer-type';
import { db, type Prisma } from '@/lib/db/client';
import { standardWeights } from '@/lib/matching/standard-weights';
import type { Maxima } from '@/lib/matching/weights';
import { weightsSchema } from '@/lib/matching/weights-schema';
import { canReadWeights } from './policy';
import { isOpen, lastSaverOf, type WeightsState } from './states';

export type WeightsEventView = {
  move: string;
  revision: number;
  note: string | null;
  actorId: string | null;
  actorName: string;
  at: Date;
};

/** A version as officers read it. */
export type VersionView = {
  version: number;
  state: WeightsState;
  revision: number;
  basedOn: number | null;
  forSme: Maxima;
  forPartner: Maxima;
  /** Per mille. */
  fairness: number;
  note: string | null;
  createdByName: string | null;
  proposedById: string | null;
  proposedByName: string | null;
  proposedAt: Date | null;
  activatedByName: string | null;
  activatedAt: Date | null;
  retiredAt: Date | null;
  /** Who changed the figures last. */
  savedById: string | null;
  /** What was done to it, in order. */
  events: WeightsEventView[];
};

export type Versions = {
  active: VersionView;
  /** The draft or proposal. */
  open: VersionView | null;
  /** Where rolling back leads. */
  earlier: VersionView | null;
  /** Whatever was ever in force or proposed, newest first; discarded drafts among them. */
  all: VersionView[];
};

const withEvents = {
  events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.WeightsVersionInclude;

type Row = Prisma.WeightsVersionGetPayload<{ include: typeof withEvents }>;

/** How many versions the history goes back. */
const keptInView = 100;

/** All versions in one reading; null for whoever may not see them. */
export async function findVersions(viewer: Viewer): Promise<Versions | null> {
  if (!canReadWeights(viewer)) return null;
  const rows = await db.weightsVersion.findMany({
    include: withEvents,
    orderBy: { version: 'desc' },
    take: keptInView,
  });
  const all = rows.map(viewOf);
  const active = all.find(({ state }) => state === 'ACTIVE') ?? firstVersion();
  return {
    active,
    open: all.find(({ state }) => isOpen(state)) ?? null,
    earlier:
      all.find(({ state, version }) => state === 'RETIRED' && version === active.basedOn) ?? null,
    all: all.length > 0 ? all : [active],
  };
}

function viewOf(row: Row): VersionView {
  const { forSme, forPartner } = weightsSchema.parse(row.weights);
  const events = row.events.map(({ createdAt, move, revision, note, actorId, actorName }) => ({
    ...{ move, revision, note, actorId, actorName },
    at: createdAt,
  }));
  return {
    version: row.version,
    state: row.state,
    revision: row.revision,
    basedOn: row.basedOn,
    ...{ forSme, forPartner, events },
    fairness: row.fairness,
    note: row.note,
    createdByName: row.createdByName,
    proposedById: row.proposedById,
    proposedByName: row.proposedByName,
    proposedAt: row.proposedAt,
    activatedByName: row.activatedByName,
    activatedAt: row.activatedAt,
    retiredAt: row.retiredAt,
    savedById: lastSaverOf(events),
  };
}

/** Before anything has been computed, the weights that the code brings are in force. */
function firstVersion(): VersionView {
  return {
    ...{ version: 1, state: 'ACTIVE', revision: 1, basedOn: null, fairness: 0, note: null },
    forSme: standardWeights.forSme,
    forPartner: standardWeights.forPartner,
    ...{ createdByName: null, proposedById: null, proposedByName: null, proposedAt: null },
    ...{ activatedByName: null, activatedAt: null, retiredAt: null, savedById: null, events: [] },
  };
}
