/** Time, cancelling and telling how far it is: asked often, answered cheaply. */
import type { Progress, SolveOptions } from './problem';

/** Shares of the budget after which the search ends, and the making of better days. */
const searching = 0.79;
const polishing = 0.85;

export class Watch {
  /** Whether time ran out or it was cancelled. */
  isOver = false;
  /** Whether the search was ended by that, or to leave time for better days. */
  isCut = false;
  value = 0;
  bound = 0;
  private readonly start: number;

  constructor(private readonly options: SolveOptions) {
    this.start = options.clock();
  }

  readonly stop = (): boolean => {
    this.isOver ||= this.options.isCancelled?.() === true || this.isPast(polishing);
    return this.isOver;
  };

  readonly stopSearch = (): boolean => {
    this.isCut ||= this.stop() || this.isPast(searching);
    return this.isCut;
  };

  private isPast(share: number): boolean {
    return this.options.clock() >= this.start + share * this.options.budgetMs;
  }

  tell(phase: Progress['phase'], share: number): void {
    this.options.onProgress?.({ phase, share, value: this.value, bound: this.bound });
  }
}
