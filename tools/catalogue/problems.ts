/** A place in a curated file; line and column count from 1, the column in characters. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One reason why the curated files cannot be built from. */
export interface Problem extends Place {
  readonly reason: string;
}

/** Collects everything that is wrong, so that one run shows all of it. */
export class Problems {
  readonly #list: Problem[] = [];

  add(place: Place, reason: string): void {
    this.#list.push({ file: place.file, line: place.line, column: place.column, reason });
  }

  get list(): readonly Problem[] {
    return this.#list;
  }
}

/** `file:line:column: reason`, the form that editors and terminals turn into links. */
export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}:${problem.column}: ${problem.reason}`;
}
