import type { Prisma, Tx } from '@/lib/db/client';

/**
 * The audit trail: one row for every mutation, written in its transaction. The portal's database
 * role may insert and read these rows and nothing else (migration `portal_rights`).
 */
export type AuditSubject = {
  /** The noun: `sme`, `introduction`, `partner`, `user` … */
  kind: string;
  id: string;
  /** How a person knows it: a code or a name at that time. */
  label: string;
  centreCode?: string | null;
};

export type AuditActor = {
  id: string | null;
  name: string;
  role: string;
};

export async function recordAudit(
  tx: Tx,
  entry: {
    actor: AuditActor;
    action: string;
    subject: AuditSubject;
    detail?: Prisma.InputJsonObject;
    correlationId: string;
  },
): Promise<void> {
  await tx.auditEntry.create({
    data: {
      actorId: entry.actor.id,
      actorName: entry.actor.name,
      actorRole: entry.actor.role,
      action: entry.action,
      subjectKind: entry.subject.kind,
      subjectId: entry.subject.id,
      subjectLabel: entry.subject.label,
      centreCode: entry.subject.centreCode ?? null,
      detail: entry.detail ?? {},
      correlationId: entry.correlationId,
    },
  });
}
