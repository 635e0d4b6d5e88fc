/** What a side expects after a meeting, from nothing to a contract. Pure. */
export const outlooks = ['none', 'stay-in-touch', 'sample', 'quote', 'trial', 'contract'] as const;
export type Outlook = (typeof outlooks)[number];

/** Who takes the next step: the turn that the case then has. */
export const takers = ['SME', 'PARTNER', 'OFFICER', 'DESK'] as const;
export type Taker = (typeof takers)[number];
