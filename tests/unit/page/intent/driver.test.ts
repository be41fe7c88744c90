import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { IntentDriver, type DriverPorts } from '../../../../src/page/intent/driver';
import { INTENT } from '../../../../src/page/intent/numbers';

const over = (mention: number) => ({ kind: 'over', mention, fast: false, patient: false, toward: false, at: performance.now() }) as const;

function driver(answerAtOnce = true) {
  const done: string[] = [];
  const end = new AbortController();
  const ports: DriverPorts = {
    ask: (mention, token) => {
      done.push(`ask ${mention}`);
      if (answerAtOnce) it.dispatch({ kind: 'answer', token });
    },
    show: (mention, _token, pin) => done.push(`show ${mention}${pin ? ` ${pin}` : ''}`),
    pin: (pin) => done.push(`pin ${pin}`),
    hide: () => done.push('hide'),
  };
  const it = new IntentDriver(ports, end.signal);
  return { it, done, end };
}

describe('the intent driver', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  it('opens a card at the end of the dwell and closes it at the end of the grace', () => {
    const { it: intent, done } = driver();
    intent.dispatch(over(1));
    vi.advanceTimersByTime(INTENT.dwellMs - 1);
    expect(done).toEqual(['ask 1']);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['ask 1', 'show 1']);
    expect(intent.open).toBe(1);
    intent.dispatch({ kind: 'away', toward: false });
    vi.advanceTimersByTime(INTENT.graceMs);
    expect(done.at(-1)).toBe('hide');
    expect(intent.open).toBeNull();
  });

  it('counts the dwell from when the pointer came, however late it hears of it', () => {
    const { it: intent, done } = driver();
    const came = performance.now();
    vi.advanceTimersByTime(120);
    intent.dispatch({ ...over(1), at: came });
    vi.advanceTimersByTime(INTENT.dwellMs - 121);
    expect(done).toEqual(['ask 1']);
    vi.advanceTimersByTime(1);
    expect(done).toEqual(['ask 1', 'show 1']);
  });

  it('has one timer: the last start counts', () => {
    const { it: intent, done } = driver();
    intent.dispatch(over(1));
    vi.advanceTimersByTime(200);
    intent.dispatch({ ...over(1), fast: true });
    vi.advanceTimersByTime(200);
    expect(done).toEqual(['ask 1']);
    vi.advanceTimersByTime(100);
    expect(done).toEqual(['ask 1', 'show 1']);
  });

  it('takes events that effects give rise to after the one that runs', () => {
    const { it: intent, done } = driver();
    intent.dispatch({ kind: 'open', mention: 1, by: 'press' });
    expect(done).toEqual(['ask 1', 'show 1 press']);
  });

  it('tells which mentions matter', () => {
    const { it: intent } = driver(false);
    expect(intent.involved).toEqual([]);
    intent.dispatch(over(1));
    expect(intent.involved).toEqual([1]);
  });

  it('ends with its signal', () => {
    const { it: intent, done, end } = driver();
    intent.dispatch(over(1));
    end.abort();
    vi.advanceTimersByTime(10_000);
    expect(done).toEqual(['ask 1']);
  });
});
