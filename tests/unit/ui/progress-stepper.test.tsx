// @vitest-environment jsdom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { expect, it } from 'vitest';
import { ProgressStepper } from '../../../src/ui/components/ProgressStepper';

const stepper = (progress: number, seen: number[]) => act(() => render(<ProgressStepper progress={progress} episodes={12} label="Progress" onChange={(value) => seen.push(value)} />, document.body));
const pressMore = () => document.querySelector('button')?.click();

it('counts every press, also before the answer to the one before', async () => {
  const seen: number[] = [];
  await stepper(3, seen);
  pressMore();
  pressMore();
  expect(seen).toEqual([4, 5]);
  await stepper(5, seen);
  pressMore();
  expect(seen).toEqual([4, 5, 6]);
});

it('never counts beyond the last episode', async () => {
  const seen: number[] = [];
  await stepper(11, seen);
  pressMore();
  pressMore();
  expect(seen).toEqual([12]);
});
