import { useEffect, useState } from 'preact/hooks';

/** Rows drawn at first: as many as a popup of full height (600 px) shows. */
const FIRST = 10;
/** Rows added with each frame after that. */
const STEP = 40;

/**
 * How many of `total` rows to draw: a screenful at first, then more frame by frame, so that a long list opens as fast as a short one
 * and still holds every row for the browser's own search and for assistive technology.
 */
export function useGrowing(total: number): number {
  const [count, setCount] = useState(FIRST);
  useEffect(() => {
    if (count >= total) return undefined;
    const frame = requestAnimationFrame(() => setCount((drawn) => drawn + STEP));
    return () => cancelAnimationFrame(frame);
  }, [count, total]);
  return Math.min(count, total);
}
