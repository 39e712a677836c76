import { loadavg } from 'node:os';
import { budgetText } from '../statistics/budget.ts';
import { printLine } from '../statistics/print-table.ts';
import { measurePopup } from './measure-popup.ts';
import { measureReaders } from './measure-readers.ts';
import { measureScripts } from './measure-scripts.ts';

const popupMs = 150;
const scanMs = 50;
const quietLoad = 1.5;

/** A browser and a server want both cores of a small machine: others’ work there is measured too. */
function tellLoad(): void {
  const [load = 0] = loadavg();
  printLine(
    'load of this machine before',
    `${load.toFixed(2)}${load < quietLoad ? '' : ' (busy)'}`,
  );
}

/** What opening the popup costs, in bytes and in time. */
export async function benchPopup(): Promise<void> {
  tellLoad();
  const { opening, all } = await measureScripts();
  printLine('popup: scripts to open it, gzipped', `${(opening / 1000).toFixed(1)} kB`);
  printLine('popup: all scripts, gzipped', `${(all / 1000).toFixed(1)} kB`);
  const { fewOffers, manyOffers } = await measurePopup();
  for (const [offers, { firstPaint, ready }] of [
    ['1 offer', fewOffers],
    ['1,000 offers', manyOffers],
  ] as const) {
    printLine(`popup, ${offers}: first paint`, budgetText(firstPaint, popupMs));
    printLine(`popup, ${offers}: URLs can be copied`, budgetText(ready, popupMs));
  }
}

/** What reading a page costs that page. */
export async function benchReaders(): Promise<void> {
  tellLoad();
  for (const { name, times } of await measureReaders()) {
    printLine(`reader ${name}, 5,000 elements`, budgetText(times, scanMs));
  }
}
