import { soakKill } from './soak-kill.ts';
import { soakMaintenance } from './soak-maintenance.ts';
import { soakMove } from './soak-move.ts';
import { soakPower } from './soak-power.ts';
import { soakReplicas } from './soak-replicas.ts';

/** The long forms of the crash tests; each prints its figures and says whether they are as promised. */
const soaks = new Map<string, (words: readonly string[]) => Promise<boolean>>([
  ['kill', soakKill],
  ['power', soakPower],
  ['maintenance', soakMaintenance],
  ['replicas', soakReplicas],
  ['move', soakMove],
]);

const [, , name = '', ...words] = process.argv;
const soak = soaks.get(name);
if (soak === undefined) {
  process.stderr.write(
    'Say one of, numbers being free to choose:\n' +
      '  npm run soak -- kill [kills 1000] [seed 1] [sqlite|postgres]\n' +
      '  npm run soak -- power [cuts 10000] [recordings 4] [seed 1]\n' +
      '  npm run soak -- maintenance [seconds 60] [postbacks a second 500]\n' +
      '  npm run soak -- replicas [kills 100] [seed 1]\n' +
      '  npm run soak -- move [postbacks 1000000] [kills 3] [seed 1]\n' +
      '  npm run soak -- fuzz [requests 1000000] [sqlite|postgres]\n',
  );
  process.exitCode = 2;
} else if (!(await soak(words))) {
  process.exitCode = 1;
}
