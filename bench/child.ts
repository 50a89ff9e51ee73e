/** What `measureFresh` starts: measures the part named in the first argument and writes its figures as JSON. */
import type { Figure } from './figures.ts';
import { parts } from './parts/index.ts';

const [part = '', options = '{}'] = process.argv.slice(2);
const measure = new Map<string, (options: never) => Promise<Figure[]>>(Object.entries(parts)).get(part);
if (measure === undefined) throw new RangeError(`there is no part ${part}`);
process.stdout.write(JSON.stringify(await measure(JSON.parse(options) as never)));
