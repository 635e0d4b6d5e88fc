import { describe, expect, test } from 'vitest';
import { type Actor, type Command, commands, isVisitor } from '@/lib/action';
import { db } from '@/lib/db/client';
import { type ActorName, actorNames } from './actors';
import type { Row } from './command-inputs';
import { rows } from './command-rows';
import { makeWorld } from './world';

// Loading every room's commands fills the register.
const modules = import.meta.glob('/lib/*/*commands.ts', { eager: true });

/** Refusals that are about who asks; any other failure means that the door was open. */
const refusals = ['access.denied', 'access.not-found', 'access.sign-in-needed'];

/** As lib/form-action does it: a command for viewers is not even tried by a visitor. */
async function attempt(command: Command<never>, row: Row, name: ActorName) {
  const world = await makeWorld(row.sme ?? 'APPROVED');
  const input = await row.input(world, name);
  const actor: Actor = world.actors[name];
  if (command.who === 'viewer' && isVisitor(actor)) return 'access.sign-in-needed';
  const given: Actor =
    command.who === 'visitor' ? { kind: 'visitor', address: crypto.randomUUID() } : actor;
  // Whoever may do much is tried more often than a person's limit of a minute allows.
  await db.rateLimit.deleteMany();
  const result = await (command as unknown as Command<Actor>).run(given, input);
  return result.ok ? 'done' : result.failure.code;
}

/** Every command has a row and every row a command. */
export function expectAllRows() {
  expect(Object.keys(modules).length).toBeGreaterThan(5);
  expect([...commands.keys()].sort()).toEqual(Object.keys(rows).sort());
}

/**
 * Each world is made anew, and making them is what takes the time: the halves run side by side.
 *
 * @param half 0 or 1: the rows at even or at odd places
 */
export function tryRows(half: 0 | 1) {
  describe.each(Object.entries(rows).filter((_, at) => at % 2 === half))('%s', tryRow);
}

function tryRow(name: string, row: Row) {
  test.each(actorNames)('%s', async (actor) => {
    const command = commands.get(name);
    if (!command) throw new Error(`no command ${name}`);
    const before = await db.auditEntry.count();
    const outcome = await attempt(command, row, actor);
    const written = (await db.auditEntry.count()) - before;
    if (row.allowed.includes(actor)) {
      expect(outcome).toBe('done');
      expect(written).toBe(1);
    } else {
      // A visitor's command is refused by what is held, not by who holds it.
      if (command.who === 'viewer') {
        expect([...refusals, ...(row.refusedAs ?? [])]).toContain(outcome);
      }
      expect(outcome).not.toBe('done');
      expect(written).toBe(0);
    }
  });
}
