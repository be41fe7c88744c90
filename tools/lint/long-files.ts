import { readFileSync } from 'node:fs';
import { sourceFiles } from './source-files';

const MOST_LINES = 400;

/** Complaints about hand-written files that are too long to be read in one go. */
export function longFiles(): readonly string[] {
  return sourceFiles(['src', 'tools', 'tests'])
    .map((file) => ({ file, lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
    .filter(({ lines }) => lines > MOST_LINES)
    .map(({ file, lines }) => `${file}: ${lines} lines`);
}
