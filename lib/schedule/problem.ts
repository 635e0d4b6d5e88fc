/**
 * Meetings of an event into slots and tables. Pure.
 *
 * Vocabulary: a *party* is a firm or a partner that meets one other at a time; a *wish* is a pair
 * that may meet, with its weight; a *slot* is a time in which each party, table and interpreter
 * holds one meeting at most; a *half* is a morning or an afternoon. All references are indices into
 * the arrays of the problem, so that a schedule is plain numbers.
 */

export type Slot = {
  /** Day of the event, from 0. */
  day: number;
  /** Half-day of the whole event, from 0: equal for slots of one morning. */
  half: number;
  /** Whether it begins where the slot before it ends: no break, no night between. */
  follows: boolean;
};

/** Where a party can meet, and what a table is: `both` fits either. */
export type Presence = 'place' | 'online' | 'both';

export type Party = {
  id: string;
  /** Most meetings in the whole event. */
  cap: number;
  /** Slots in which it can meet, ascending. */
  available: readonly number[];
  /** Halves that it prefers; empty: no preference. Costs order of quality only, never a meeting. */
  preferredHalves: readonly number[];
  presence: Presence;
  /** Where it was in meetings that are no longer in the problem: from there it has to travel. */
  came?: readonly { slot: number; floor: string }[];
};

export type Table = {
  id: string;
  /** Floor or hall: parties need `travelSlots` free slots between two different ones; '': nowhere. */
  floor: string;
  /** Sectors for which it is kept; empty: all. */
  sectors: readonly string[];
  /** The one partner (index) for which it is kept, or null. */
  reservedFor: number | null;
  presence: Presence;
  /** Slots in which it is free, ascending. */
  available: readonly number[];
};

export type Interpreter = {
  id: string;
  /** Language pairs, the two codes in alphabetical order: `ja-th`. */
  languages: readonly string[];
  /** Sectors in which they work; empty: all. */
  sectors: readonly string[];
  available: readonly number[];
};

export type Wish = {
  sme: number;
  partner: number;
  /** Positive integer, at most 1,000,000. */
  weight: number;
  /** Both or one of the two must have it: reported apart. */
  must: boolean;
  /** Language pairs of which an interpreter has to bridge one, any; empty: they share a language. */
  interpret: readonly string[];
  /** Of the meeting: a table or interpreter with sectors needs one in common. */
  sectors: readonly string[];
};

/**
 * A meeting that the solver may not drop. `locked`: slot, table and interpreter are kept where
 * given (null: free to choose). `told`: kept where it is if that is possible at all; moving it costs
 * more than any gain short of losing a meeting.
 */
export type FixedMeeting = {
  wish: number;
  kind: 'locked' | 'told';
  slot: number | null;
  table: number | null;
  interpreter: number | null;
};

export type ScheduleProblem = {
  smes: readonly Party[];
  partners: readonly Party[];
  slots: readonly Slot[];
  tables: readonly Table[];
  interpreters: readonly Interpreter[];
  /** At most one a pair; pairs that are not here never meet. */
  wishes: readonly Wish[];
  fixed: readonly FixedMeeting[];
  /** Free slots that a party needs between meetings on different floors of one half-day. */
  travelSlots: number;
};

export type ScheduledMeeting = {
  wish: number;
  slot: number;
  table: number;
  /** Null where none is needed. */
  interpreter: number | null;
};

/**
 * Why a wish has no meeting:
 * `sme-full`, `partner-full`: it has its full number of meetings, all at least as weighty, or
 * nothing else stands in the way;
 * `no-common-slot`: the two are never there at once;
 * `slots-taken`: in their common slots one of the two sits with others, or the free ones are over;
 * `no-table`: no table that fits is free in their common free slots;
 * `no-interpreter`: none for the language pair is free in their common free slots;
 * `no-presence`: one comes only in person, the other only online;
 * `travel`: the free slots are too close to meetings on another floor;
 * `possible`: nothing stands in the way; never in a schedule of the solver, only in one that was
 * changed by hand or by the day.
 */
export type UnmetReason =
  | 'sme-full'
  | 'partner-full'
  | 'no-common-slot'
  | 'slots-taken'
  | 'no-table'
  | 'no-interpreter'
  | 'no-presence'
  | 'travel'
  | 'possible';

export type UnmetWish = {
  wish: number;
  reason: UnmetReason;
  /** A slot to name in the sentence (`no interpreter at 14:00`), or null. */
  slot: number | null;
};

export type ScheduleQuality = {
  /** Free slots between a party's first and last meeting of a half-day, over all parties. */
  idleSlots: number;
  /** Meetings outside a party's preferred halves. */
  offPreference: number;
  /** Times an interpreter changes the table from one slot to the next, or a party the interpreter. */
  interpreterChanges: number;
  /** Parties with a wish but no meeting while another of the same side has more than two. */
  leftOut: number;
};

export type Schedule = {
  meetings: ScheduledMeeting[];
  /** Weight of the meetings. */
  value: number;
  /** No schedule can weigh more: by matching, tables and interpreters relaxed, or by seats. */
  bound: number;
  /** (bound − value) / bound, from 0; 0 when the bound is 0. */
  gap: number;
  mustWishes: number;
  mustMet: number;
  quality: ScheduleQuality;
  unmet: UnmetWish[];
  /** Whether time ran out or it was cancelled before the search was done. */
  cutShort: boolean;
};

/** What makes a problem unsolvable as stated, with the indices concerned. */
export type ProblemFault =
  | { kind: 'no-slots' }
  | { kind: 'no-tables' }
  | { kind: 'nobody-available' }
  /** Two locked meetings of one party, table or interpreter in one slot. */
  | { kind: 'locks-collide'; fixed: readonly [number, number] }
  /** A locked meeting at a time, table or with an interpreter that cannot be. */
  | { kind: 'lock-impossible'; fixed: number; reason: UnmetReason }
  /** More locked meetings than a party may have. */
  | { kind: 'locks-over-cap'; side: 'sme' | 'partner'; party: number };

export type Progress = {
  phase: 'bound' | 'assign' | 'improve' | 'polish';
  /** Of the phase, 0 to 1. */
  share: number;
  value: number;
  bound: number;
};

export type SolveOptions = {
  /** Any integer; the same problem, seed and an unlimited budget give the same schedule. */
  seed: number;
  /** Milliseconds from any origin; handed in because this room asks no clock. */
  clock: () => number;
  /** Milliseconds after which the best so far is returned. */
  budgetMs: number;
  onProgress?: (progress: Progress) => void;
  isCancelled?: () => boolean;
};
