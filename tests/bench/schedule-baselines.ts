/**
 * How meetings are booked without a scheduler.
 *
 * - `greedyByWeight`: the weightiest wish first, each into its first slot with table and interpreter.
 * - `firstCome`: every wish is asked for and granted at once in a seeded random order, what somebody
 *   must have in the first half of the time, what nobody marked at the end. Nobody ever waits: the
 *   kindest view of a booking platform.
 * - `firstComeWaiting`: as platforms do it. Whoever marked must or like sends a request (musts in the
 *   first half of the booking time), which holds the first slot that is free in both calendars. Half
 *   of the requests are answered, after 5 % of the booking time on average; the other half lapses
 *   after 20 % of it. Who marked rather not declines; a request from the other side is a yes. A yes
 *   becomes a meeting if a table and an interpreter are free then, in that slot or another one. A
 *   request that finds no common slot is sent again after 10 % of the time, three times in all.
 */
import type { ScheduledMeeting } from '@/lib/schedule/problem';
import { Calendar } from './schedule-calendar';
import { required } from './schedule-entry';
import type { Instance } from './schedule-instances';
import type { AskedWish, Mark } from './schedule-wishes';
import { seeded } from './seeded';

function bookInOrder(instance: Instance, order: readonly number[]): ScheduledMeeting[] {
  const calendar = new Calendar(instance.problem);
  return order.flatMap((wish) => {
    const place = calendar.firstPlace(wish);
    if (place === null) return [];
    calendar.book(wish, place);
    return [{ wish, ...place }];
  });
}

export function greedyByWeight(instance: Instance): ScheduledMeeting[] {
  const { wishes } = instance.problem;
  const weight = (wish: number) => required(wishes, wish).weight;
  return bookInOrder(
    instance,
    [...wishes.keys()].sort((a, b) => weight(b) - weight(a) || a - b),
  );
}

const wants = (mark: Mark) => mark === 'must' || mark === 'like';

/** When a request arrives, the booking time being 0 to 1. */
function arrivalOf(random: () => number, must: boolean): number {
  return must ? random() / 2 : random();
}

export function firstCome(instance: Instance, seed: number): ScheduledMeeting[] {
  const random = seeded(seed);
  const arrivals = instance.asked.map((wish, at) => {
    const unasked = !wants(wish.bySme) && !wants(wish.byPartner);
    return { at, time: (unasked ? 1 : 0) + arrivalOf(random, wish.must) };
  });
  arrivals.sort((a, b) => a.time - b.time);
  return bookInOrder(
    instance,
    arrivals.map(({ at }) => at),
  );
}

type Happening = { time: number; wish: number } & (
  | { kind: 'request'; from: 'sme' | 'partner'; tries: number }
  | { kind: 'answer' | 'lapse'; slot: number }
);

function requestsOf(random: () => number, asked: readonly AskedWish[]): Happening[] {
  const requests = asked.flatMap((wish, at): Happening[] => {
    const sides = [
      { from: 'sme', mark: wish.bySme },
      { from: 'partner', mark: wish.byPartner },
    ] as const;
    return sides
      .filter(({ mark }) => wants(mark))
      .map(({ from, mark }) => {
        const time = arrivalOf(random, mark === 'must');
        return { kind: 'request', time, wish: at, from, tries: 0 };
      });
  });
  return requests.sort((a, b) => a.time - b.time);
}

/** Booking on a platform, happening by happening. */
class Platform {
  readonly meetings: ScheduledMeeting[] = [];
  private readonly calendar: Calendar;
  /** Slot held for a wish that waits for its answer. */
  private readonly waiting = new Map<number, number>();
  private readonly done = new Set<number>();
  private readonly random: () => number;
  private readonly queue: Happening[];

  constructor(
    private readonly instance: Instance,
    seed: number,
  ) {
    this.calendar = new Calendar(instance.problem);
    this.random = seeded(seed);
    this.queue = requestsOf(this.random, instance.asked);
  }

  run(): ScheduledMeeting[] {
    for (let next = this.queue.shift(); next !== undefined; next = this.queue.shift()) {
      if (next.kind === 'request') this.request(next);
      else if (this.waiting.get(next.wish) === next.slot) this.settle(next.wish, next.kind);
    }
    return this.meetings;
  }

  private later(happening: Happening): void {
    let [low, high] = [0, this.queue.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (required(this.queue, middle).time <= happening.time) low = middle + 1;
      else high = middle;
    }
    this.queue.splice(low, 0, happening);
  }

  private request(request: Happening & { kind: 'request' }): void {
    const { wish, time, from } = request;
    if (this.done.has(wish)) return;
    if (this.waiting.has(wish)) {
      this.settle(wish, 'answer');
      return;
    }
    const slots = this.instance.problem.slots.keys();
    const slot = [...slots].find((at) => this.calendar.bothFree(wish, at));
    if (slot === undefined) {
      if (request.tries < 2) this.later({ ...request, time: time + 0.1, tries: request.tries + 1 });
      return;
    }
    this.calendar.hold(wish, slot);
    this.waiting.set(wish, slot);
    const asked = required(this.instance.asked, wish);
    const answered = this.random() < 0.5;
    const delay = -0.05 * Math.log(1 - this.random());
    const declines = (from === 'sme' ? asked.byPartner : asked.bySme) === 'rather-not';
    if (answered && !declines) this.later({ kind: 'answer', time: time + delay, wish, slot });
    else this.later({ kind: 'lapse', time: time + (answered ? delay : 0.2), wish, slot });
  }

  private settle(wish: number, kind: 'answer' | 'lapse'): void {
    const slot = this.waiting.get(wish);
    if (slot === undefined) return;
    this.waiting.delete(wish);
    this.calendar.release(wish, slot);
    // A lapsed request is not sent again, but the other side may still send its own.
    if (kind === 'lapse') return;
    this.done.add(wish);
    const place = this.calendar.placeAt(wish, slot) ?? this.calendar.firstPlace(wish);
    if (place === null) return;
    this.calendar.book(wish, place);
    this.meetings.push({ wish, ...place });
  }
}

export function firstComeWaiting(instance: Instance, seed: number): ScheduledMeeting[] {
  return new Platform(instance, seed).run();
}
