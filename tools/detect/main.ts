import { detect } from '../../src/detector/detect';
import { ensureCatalogue, openCatalogue } from './catalogue';
import { lineOf } from './lines';
import { readPage } from './read-page';

const args = process.argv.slice(2);
const files = args.filter((arg) => !arg.startsWith('--'));
const unknown = args.filter((arg) => arg.startsWith('--') && arg !== '--explain');

if (files.length === 0 || unknown.length > 0) {
  process.stderr.write('usage: npm run --silent detect -- [--explain] FILE.html ...\n');
  process.exit(2);
}

ensureCatalogue();
const { stack, facts } = openCatalogue();
for (const file of files) {
  const { blocks, context } = readPage(file);
  const mentions = detect(blocks, context, stack, { explain: args.includes('--explain') });
  process.stdout.write(`${JSON.stringify(lineOf(file, blocks, mentions, facts))}\n`);
}
