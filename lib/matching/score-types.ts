/** The shapes that the engine gives out: scores, parts, unknowns, exclusions. */
import type { Role } from './facts';
import type { CriterionKey, Reason, UnknownCode } from './reasons';
import type { Requirement } from './requirement-schema';

/** One criterion's share of a directed score. `0 ≤ points ≤ max`, both integer per-mille. */
export interface Part {
  criterion: CriterionKey;
  points: number;
  max: number;
  reason: Reason;
}

/** How well the other side gives what this side seeks, 0–1000; the parts sum exactly to it. */
export interface Directed {
  score: number;
  parts: Part[];
}

/** Something that nobody has stated. */
export interface Unknown {
  criterion: CriterionKey;
  code: UnknownCode;
  /** In which direction it costs points. */
  direction: 'forSme' | 'forPartner';
  /** Who can supply it. */
  askOf: Role;
  /** Per-mille of the direction that stay open because of it. */
  points: number;
  requirement?: Requirement;
}

/** A requirement that the other side demonstrably does not meet: the pair is out. */
export interface Exclusion {
  /** Whose requirement it is. */
  setBy: Role;
  requirement: Requirement;
}

export interface PairScore {
  /** Harmonic mean of both directions, integer 0–1000; 0 when excluded. */
  score: number;
  forSme: Directed;
  forPartner: Directed;
  unknown: Unknown[];
  /** The first failed requirement in a fixed order, else null. */
  excluded: Exclusion | null;
}
