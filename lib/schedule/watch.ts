/** Time, cancelling and telling how far it is: asked often, answered cheaply. */
import type { Progress, SolveOptions } from './problem';

export class Watch {
  /** Whether time ran out or it was cancelled. */
  isOver = false;
  value = 0;
  bound = 0;
  private readonly end: number;

  constructor(private readonly options: SolveOptions) {
    this.end = options.clock() + options.budgetMs;
  }

  readonly stop = (): boolean => {
    this.isOver ||= this.options.isCancelled?.() === true || this.options.clock() >= this.end;
    return this.isOver;
  };

  tell(phase: Progress['phase'], share: number): void {
    this.options.onProgress?.({ phase, share, value: this.value, bound: this.bound });
  }
}
