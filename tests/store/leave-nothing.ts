import { afterEach } from 'vitest';
import { leaveNothing } from './helpers.ts';

// Not in helpers.ts: where suites share a process that is loaded once, and its hooks would be those of the first suite alone.
afterEach(leaveNothing);
