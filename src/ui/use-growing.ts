import { useEffect, useState } from 'preact/hooks';

/** Rows drawn at once: more than a screen holds, few enough for one frame. */
const STEP = 30;

/**
 * How many of `total` rows to draw: a screenful at first, then more frame by frame, so that a long list opens as fast as a short one
 * and still holds every row for the browser's own search and for assistive technology.
 */
export function useGrowing(total: number): number {
  const [count, setCount] = useState(STEP);
  useEffect(() => {
    if (count >= total) return undefined;
    const frame = requestAnimationFrame(() => setCount((drawn) => drawn + STEP));
    return () => cancelAnimationFrame(frame);
  }, [count, total]);
  return Math.min(count, total);
}
