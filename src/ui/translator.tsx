import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from './words';

/** The translator of the surface; `main` files put the browser's own in here. Without one a key stands for its message. */
export const WordsContext = createContext<Words>((key) => key);

/** The translator of the surface that the component stands in. */
export function useWords(): Words {
  return useContext(WordsContext);
}
