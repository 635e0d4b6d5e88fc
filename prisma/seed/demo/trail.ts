/**
 * The audit rows of the demo world. They are gathered while its stories are played and written last,
 * in order of time, because the trail is read by its running number.
 */
import { randomUUID } from 'node:crypto';
import type { Row } from '../upsert';

export type TrailEntry = {
  at: Date;
  actor: { id: string | null; name: string; role: string };
  action: string;
  subject: { kind: string; id: string; label: string; centreCode: string | null };
  detail?: Row;
};

export class Trail {
  private readonly entries: TrailEntry[] = [];

  add(entry: TrailEntry) {
    this.entries.push(entry);
  }

  rows(): Row[] {
    return this.entries
      .toSorted((a, b) => a.at.getTime() - b.at.getTime())
      .map(({ at, actor, action, subject, detail }) => ({
        at,
        actorId: actor.id,
        actorName: actor.name,
        actorRole: actor.role,
        action,
        subjectKind: subject.kind,
        subjectId: subject.id,
        subjectLabel: subject.label,
        centreCode: subject.centreCode,
        detail: detail ?? {},
        correlationId: randomUUID(),
      }));
  }
}
