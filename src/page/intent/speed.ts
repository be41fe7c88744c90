import type { Point } from './envelope';
import { INTENT } from './numbers';

interface Sample extends Point {
  /** Time of the event, ms. */
  readonly at: number;
}

/** Tells a pointer that passes by from one that looks for a place, by the mean speed of its last two moves. */
export class SpeedGate {
  #last: Sample | null = null;
  #lastSpeed: number | null = null;

  /** @returns true while the pointer is too fast to mean what is under it. */
  isFast(sample: Sample): boolean {
    const speed = this.#speedTo(sample);
    const mean = speed === null ? null : (speed + (this.#lastSpeed ?? speed)) / 2;
    this.#last = sample;
    this.#lastSpeed = speed;
    return mean !== null && mean >= INTENT.fastPxPerMs;
  }

  /** Null where the samples tell nothing: the first one, a slow pause, or a clock too coarse to part them. */
  #speedTo({ x, y, at }: Sample): number | null {
    const last = this.#last;
    const gap = last ? at - last.at : 0;
    if (!last || gap <= 0) return null;
    const speed = Math.hypot(x - last.x, y - last.y) / gap;
    // A busy page hands out few moves. Over a long gap slowness may hide a rest and a rush, but fast on the whole is fast.
    return gap > INTENT.sampleGapMs && speed < INTENT.fastPxPerMs ? null : speed;
  }
}
