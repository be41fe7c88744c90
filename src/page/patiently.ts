/** Waits before asking the background again, in ms: it may be starting up after an update. */
const RETRY_MS = [500, 2_000, 8_000] as const;

/** Asks again, three times at the most, as long as the answer is not enough. @returns the last answer */
export async function patiently<T>(ask: () => Promise<T>, isEnough: (answer: T) => boolean): Promise<T> {
  let answer = await ask();
  for (const wait of RETRY_MS) {
    if (isEnough(answer)) break;
    await new Promise((resolve) => setTimeout(resolve, wait));
    answer = await ask();
  }
  return answer;
}
