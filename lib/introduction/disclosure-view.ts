import type { Prisma } from '@/lib/db/client';
import type { DisclosureAct, DisclosureStage, StageRow } from './disclosure';
import { type CaseReader, namesPersonOf } from './reader';

/** The stages of a case and their log, as one reader sees them. Names of people stay with contact data. */
export const disclosureInclude = {
  disclosures: { include: { events: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] } } },
} satisfies Prisma.IntroductionInclude;

type DisclosureRows = Prisma.IntroductionGetPayload<{ include: typeof disclosureInclude }>;

export type DisclosureLogEntry = {
  id: string;
  stage: DisclosureStage;
  act: DisclosureAct;
  /** Empty where the reader may not know the person. */
  actorName: string;
  actorSide: string;
  onBehalf: boolean;
  createdAt: Date;
};

export type CaseDisclosure = { stages: StageRow[]; log: DisclosureLogEntry[] };

export function disclosureOf(
  row: Pick<DisclosureRows, 'disclosures'>,
  reader: CaseReader,
): CaseDisclosure {
  const log = row.disclosures
    .flatMap(({ stage, events }) => events.map((event) => ({ ...event, stage })))
    .sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime() || (a.id < b.id ? -1 : 1));
  return {
    stages: row.disclosures.map(({ events: _events, introductionId: _case, ...stage }) => ({
      ...stage,
      askedByName: namesPersonOf(reader, stage.askedBySide) ? stage.askedByName : '',
    })),
    log: log.map((event) => ({
      id: event.id,
      stage: event.stage,
      act: event.act as DisclosureAct,
      actorName: namesPersonOf(reader, event.actorSide) ? event.actorName : '',
      actorSide: event.actorSide,
      onBehalf: event.onBehalf,
      createdAt: event.createdAt,
    })),
  };
}
