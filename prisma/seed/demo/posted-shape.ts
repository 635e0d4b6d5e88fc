/** A need that an invented firm or partner has posted, with what others have answered to it. */
import type { PostedRequirement } from '@/lib/need/posted-requirement-schema';
import type { DemoText } from './case-shape';

export type DemoProposal = {
  /** Key of the firm or partner that answers. */
  from: string;
  words: DemoText;
  declined?: string;
};

export type DemoPostedNeed = {
  /** Key of the firm that seeks, or of the partner. */
  sme?: string;
  partner?: string;
  state: 'WAITING' | 'OPEN' | 'CLOSED' | 'ENDED';
  kind: 'BUSINESS' | 'TECHNOLOGY' | 'RESEARCH' | 'INVESTMENT' | 'PEOPLE';
  title: DemoText;
  specification: DemoText;
  fields: string[];
  phases: (1 | 2 | 3)[];
  volume?: { amount: number; unit: string; per: 'month' | 'year' | 'order' };
  cost?: { amount: number; currency: 'THB' | 'JPY'; per: 'piece' | 'kilogram' | 'year' | 'total' };
  leadTimeDays?: number;
  requirements: PostedRequirement[];
  /** Keys of chosen recipients; everybody when it is not said. */
  chosen?: string[];
  hidesName?: boolean;
  /** Days from today on which it ends; negative lies behind. */
  endsIn: number;
  /** Days ago: posted, and last confirmed. */
  postedAgo: number;
  confirmedAgo?: number;
  closedReason?: 'found' | 'no-longer';
  proposals?: DemoProposal[];
  /** "Ask for this": position in the requirements, of whom, and the answer if there is one. */
  questions?: { of: string; position: number; answer?: 'meets' | 'fails'; note?: string }[];
};
