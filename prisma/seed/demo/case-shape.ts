/**
 * An invented case between an example firm and an example partner, as a story: how it was opened,
 * what each side did, and where its clock stands today.
 */
import type { Locale } from '@/lib/i18n/locales';
import type {
  CloseReason,
  DeclineReason,
  HoldReason,
  RejectReason,
  WithdrawReason,
} from '@/lib/introduction/reasons';
import type { LaterMove, OpeningMove, Turn } from '@/lib/introduction/states';
import type { DemoLife } from './life-shape';
import type { TranslationState } from './sme-shape';

export type DemoText = {
  language: Locale;
  body: string;
} & Partial<Record<Locale, readonly [body: string, state: TranslationState]>>;

export type DemoMover = 'sme' | 'officer' | 'headquarters' | 'desk' | 'partner' | 'link';

export type DemoMove = {
  move: LaterMove;
  by: DemoMover;
  /** Common working days after the step before. */
  gap: number;
  reason?: DeclineReason | RejectReason | WithdrawReason | CloseReason | HoldReason;
  text?: DemoText;
  /** Whose turn it is then, where the move asks the mover. */
  turn?: Turn;
  /** A deadline that the mover names: working days from today. */
  dueIn?: number;
  /** The last day of a pause: days from today. */
  pauseFor?: number;
  /** Phase of an agreement. */
  phase?: 1 | 2 | 3;
};

export type DemoCase = {
  sme: string;
  partner: string;
  opening: OpeningMove;
  words: DemoText;
  moves: DemoMove[];
  /** Working days left on the clock; 0 is due today, negative is late. */
  left?: number;
  /** Working days since the last move, where no clock runs. */
  ago?: number;
  /** What belongs to the case beside its moves. */
  life?: DemoLife;
};
