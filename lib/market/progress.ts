/**
 * How far a long computation has come, and whether it shall go on. Callers pass what to tell and
 * what to ask; neither a clock nor a thread is known here.
 */

/** Thrown inside lib/market only; solveMarket turns it into the value 'cancelled'. */
export class Cancelled extends Error {}

export class Progress {
  private done = 0;
  private told = 0;

  /** @param total units of work at most; told in about 50 steps */
  constructor(
    private readonly total: number,
    private readonly tell: (done: number) => void = () => {},
    private readonly isCancelled: () => boolean = () => false,
  ) {}

  /** @throws Cancelled */
  advance(units: number): void {
    this.done += units;
    const share = Math.min(1, this.done / this.total);
    if (share - this.told < 0.02) return;
    this.report(share);
  }

  /** Tells 1, also when less work was needed than expected. @throws Cancelled */
  finish(): void {
    if (this.told < 1) this.report(1);
  }

  private report(share: number): void {
    if (this.isCancelled()) throw new Cancelled();
    this.told = share;
    this.tell(share);
  }
}
