import { useWords } from '../translator';

/** Trouble with what is stored, by the names of the message contract. */
export type TroubleName = 'corrupt' | 'quota' | 'newer';

/** Says what is wrong with the stored data and what to do; nothing is lost meanwhile. */
export function Trouble({ name }: { name: TroubleName }) {
  const words = useWords();
  return (
    <div class="trouble" role="alert">
      <p><strong>{words(`trouble_${name}`)}</strong></p>
      <p>{words(`troubleAdvice_${name}`)}</p>
    </div>
  );
}
