import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import { type AuditSubject, recordAudit } from '@/lib/audit/record';
import { takePoint } from '@/lib/auth/limits';
import type { Viewer, Visitor } from '@/lib/auth/viewer-type';
import { db, Prisma, type Tx } from '@/lib/db/client';
import { type Failure, type FailureCode, fail, isFailureCode, type Result } from '@/lib/failure';

/**
 * The one doorway for mutations. A command says who may act, what it takes, what it loads, who may
 * do it to that thing, and how it writes; the doorway runs these in that order, in one transaction,
 * with the audit row and the receipt that makes a form act once. There is no other way to write.
 *
 *   actor → schema → (begin) receipt → load → policy → write → audit (commit)
 */
export type Actor = Viewer | Visitor;

export function isVisitor(actor: Actor): actor is Visitor {
  return 'kind' in actor;
}

/** What a successful write hands back: the answer, and what the audit trail says of it. */
export type Written<Output> = {
  value: Output;
  subject: AuditSubject;
  detail?: Prisma.InputJsonObject;
  /** Who acted, when it was not the actor under their own account (a partner's link). */
  actor?: { id: string | null; name: string; role: string };
};

export type Context<A extends Actor, Input, Thing> = {
  tx: Tx;
  actor: A;
  input: Input;
  thing: Thing;
  now: Date;
  correlationId: string;
};

export type CommandSpec<A extends Actor, Schema extends z.ZodType, Thing, Output> = {
  /** `noun.verb`, as the audit trail and the access matrix know it. */
  name: string;
  /** `viewer`: somebody signed in. `visitor`: anybody; the policy then checks what they hold. */
  who: A extends Viewer ? 'viewer' : 'visitor';
  input: Schema;
  /** For what writes thousands of rows at once; left out: as every command. */
  timeoutMs?: number;
  /** Finds what is acted upon, within what the actor can see. Null answers `access.not-found`. */
  load: (context: Omit<Context<A, z.output<Schema>, never>, 'thing'>) => Promise<Thing | null>;
  /** May this actor do this to this thing? A code says why not. */
  policy: (actor: A, thing: Thing, input: z.output<Schema>) => boolean | FailureCode;
  write: (context: Context<A, z.output<Schema>, Thing>) => Promise<Result<Written<Output>>>;
};

export type RunOptions = {
  /** The form's own id: the same id acts once and is given the same answer again. */
  requestId?: string;
  now?: Date;
  correlationId?: string;
};

export type Command<A extends Actor = Actor, Output = unknown> = {
  readonly name: string;
  readonly who: 'viewer' | 'visitor';
  run(actor: A, input: unknown, options?: RunOptions): Promise<Result<Output>>;
};

/** Every command of the portal by name: the access matrix walks it. */
export const commands = new Map<string, Command<never>>();

/** Rolls the transaction back and carries the expected failure out of it. */
class Refused extends Error {
  constructor(readonly failure: Failure) {
    super(failure.code);
  }
}

export function defineCommand<A extends Actor, Schema extends z.ZodType, Thing, Output>(
  spec: CommandSpec<A, Schema, Thing, Output>,
): Command<A, Output> {
  const command: Command<A, Output> = {
    name: spec.name,
    who: spec.who,
    run: (actor, input, options = {}) => run(spec, actor, input, options),
  };
  commands.set(spec.name, command as Command<never>);
  return command;
}

async function run<A extends Actor, Schema extends z.ZodType, Thing, Output>(
  spec: CommandSpec<A, Schema, Thing, Output>,
  actor: A,
  given: unknown,
  options: RunOptions,
): Promise<Result<Output>> {
  const within = isVisitor(actor)
    ? await takePoint('visitor-form', `${spec.name} ${actor.address}`)
    : await takePoint('mutation', actor.id);
  if (!within) return fail('request.too-many');
  const parsed = spec.input.safeParse(given);
  if (!parsed.success) return fail('field.check', fieldFailures(parsed.error));
  const correlationId = options.correlationId ?? randomUUID();
  const context = { actor, input: parsed.data, now: options.now ?? new Date(), correlationId };
  for (let tries = deadlockTries; ; tries -= 1) {
    try {
      return await db.$transaction(
        (tx) => act(spec, { ...context, tx }, options.requestId),
        spec.timeoutMs === undefined ? {} : { timeout: spec.timeoutMs },
      );
    } catch (error) {
      if (error instanceof Refused) return { ok: false, failure: error.failure };
      if (noTurn(error)) return fail('request.unavailable');
      if (tries === 0 || !isDeadlock(error)) throw error;
    }
  }
}

/** One try, from the receipt to the audit row. */
async function act<A extends Actor, Schema extends z.ZodType, Thing, Output>(
  spec: CommandSpec<A, Schema, Thing, Output>,
  context: Omit<Context<A, z.output<Schema>, never>, 'thing'>,
  requestId: string | undefined,
): Promise<Result<Output>> {
  const { tx, actor, correlationId } = context;
  const receipt = await takeReceipt<Output>(tx, spec.name, actor, requestId);
  if (receipt) return receipt;
  const thing = await spec.load(context);
  if (thing === null) throw new Refused({ code: 'access.not-found' });
  const allowed = spec.policy(actor, thing, context.input);
  if (allowed !== true) {
    throw new Refused({ code: allowed === false ? 'access.denied' : allowed });
  }
  const written = await spec.write({ ...context, thing });
  if (!written.ok) throw new Refused(written.failure);
  const { value, subject, detail, actor: named } = written.value;
  await recordAudit(tx, {
    actor: named ?? auditActor(actor),
    action: spec.name,
    subject,
    correlationId,
    ...(detail ? { detail } : {}),
  });
  await keepResult(tx, requestId, value);
  return { ok: true, value };
}

/** Two that wait for each other: the database ends one, which has then written nothing. */
function isDeadlock(error: unknown): boolean {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return false;
  // A statement of our own carries PostgreSQL's code in its message.
  return error.code === 'P2034' || (error.code === 'P2010' && /`40P01`/.test(error.message));
}

const deadlockTries = 3;

/** So many were before this one that it got no connection in time: nothing has been written. */
function noTurn(error: unknown): boolean {
  return (
    error instanceof Prisma.PrismaClientKnownRequestError &&
    error.code === 'P2028' &&
    /start a transaction/.test(error.message)
  );
}

function auditActor(actor: Actor) {
  return isVisitor(actor)
    ? { id: null, name: 'visitor', role: 'VISITOR' }
    : { id: actor.id, name: actor.name, role: actor.role };
}

/**
 * Writes the form's receipt, or finds the one of an earlier, identical sending. A second sending
 * that arrives while the first still runs waits on the unique key and then finds the answer.
 */
async function takeReceipt<Output>(
  tx: Tx,
  action: string,
  actor: Actor,
  requestId: string | undefined,
): Promise<Result<Output> | null> {
  if (!requestId) return null;
  const who = isVisitor(actor) ? `visitor ${actor.address}` : actor.id;
  const inserted = await tx.$executeRaw`
    INSERT INTO "FormReceipt" ("requestId", "actor", "action", "createdAt")
    VALUES (${requestId}::uuid, ${who}, ${action}, now())
    ON CONFLICT DO NOTHING`;
  if (inserted === 1) return null;
  const kept = await tx.formReceipt.findUnique({ where: { requestId } });
  if (!kept || kept.actor !== who || kept.action !== action) return fail('request.malformed');
  return { ok: true, value: kept.result as Output };
}

async function keepResult(tx: Tx, requestId: string | undefined, value: unknown): Promise<void> {
  if (!requestId) return;
  const result = value === undefined || value === null ? Prisma.JsonNull : (value as object);
  await tx.formReceipt.update({ where: { requestId }, data: { result } });
}

/**
 * Zod's issues as field → code. A schema puts the code where Zod wants a message
 * (`z.string().min(1, 'field.required')`); anything else reads `field.check`.
 */
export function fieldFailures(error: z.ZodError): Record<string, FailureCode> {
  const fields: Record<string, FailureCode> = {};
  for (const issue of error.issues) {
    const name = issue.path.join('.');
    fields[name] ??= isFailureCode(issue.message) ? issue.message : 'field.check';
  }
  return fields;
}
