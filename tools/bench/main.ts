import { inOneFile } from './one-file';

const BENCHES = {
  catalogue: () => inOneFile('catalogue'),
  detect: () => inOneFile('detect'),
  page: () => import('./page'),
} as const;

function isBench(name: string | undefined): name is keyof typeof BENCHES {
  return name !== undefined && Object.hasOwn(BENCHES, name);
}

const asked = process.argv[2];
if (!isBench(asked)) {
  process.stderr.write(`usage: npm run bench -- ${Object.keys(BENCHES).join('|')}\n`);
  process.exit(2);
}
const { run } = await BENCHES[asked]();
process.stdout.write(`${JSON.stringify(await run())}\n`);
