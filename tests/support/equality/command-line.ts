import { execFileSync } from 'node:child_process';
import * as v from 'valibot';

const lineSchema = v.object({
  file: v.string(),
  text: v.string(),
  mentions: v.array(v.object({ start: v.number(), end: v.number(), surface: v.string(), series: v.string() })),
});
export type Line = v.InferOutput<typeof lineSchema>;

/** What `npm run --silent detect -- FILE ...` prints, by file. */
export function detectOnCommandLine(files: readonly string[]): ReadonlyMap<string, Line> {
  const output = execFileSync('npm', ['run', '--silent', 'detect', '--', ...files], { encoding: 'utf8', maxBuffer: 2 ** 28 });
  const lines = output.trim().split('\n').map((line) => v.parse(lineSchema, JSON.parse(line)));
  return new Map(lines.map((line) => [line.file, line]));
}
