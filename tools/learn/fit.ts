/** One example for the regression: values of the signals, and whether it is a mention. */
export interface Example {
  readonly values: readonly number[];
  readonly label: 0 | 1;
  readonly weight: number;
}

const STEPS = 400;

const sigmoid = (x: number): number => 1 / (1 + Math.exp(-x));
const dot = (a: readonly number[], b: readonly number[]): number => a.reduce((sum, value, i) => sum + value * (b[i] ?? 0), 0);

/**
 * Logistic regression drawn towards a prior: the weights of greatest posterior probability under independent normal priors of
 * the given deviation. Gradient ascent with a step per weight (diagonal of the Hessian's bound, Böhning 1992: p(1-p) <= 1/4).
 * @returns the weights, in the order of `prior`
 */
export function fit(examples: readonly Example[], prior: readonly number[], deviation: number): number[] {
  const pull = 1 / deviation ** 2;
  const weights = [...prior];
  const bound = prior.map((_, i) => pull + examples.reduce((sum, one) => sum + one.weight * Math.abs(one.values[i] ?? 0) * one.values.reduce((all, value) => all + Math.abs(value), 0), 0) / 4);
  for (let step = 0; step < STEPS; step += 1) {
    const gradient = weights.map((weight, i) => pull * ((prior[i] ?? 0) - weight));
    for (const { values, label, weight } of examples) {
      const error = weight * (label - sigmoid(dot(weights, values)));
      for (const [i, value] of values.entries()) if (value !== 0) gradient[i] = (gradient[i] ?? 0) + error * value;
    }
    for (const [i, slope] of gradient.entries()) weights[i] = (weights[i] ?? 0) + slope / (bound[i] ?? 1);
  }
  return weights;
}
