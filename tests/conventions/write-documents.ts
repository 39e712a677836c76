import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkTiers } from './check-tiers.ts';
import { checksDocument } from './checks-document.ts';
import { root } from './repository.ts';

writeFileSync(join(root, 'docs', 'checks.md'), checksDocument(checkTiers));
