import { setTimeout as sleep } from 'node:timers/promises';
import { openBeside } from '@trackside/server/testing/open-beside';
import { makeTestPlaces } from '@trackside/server/testing/test-places';
import { judgesTime } from '@trackside/server/testing/judges-time';
import { expect, test } from 'vitest';
import { findFaults, noFaults, promisesOf } from '../database/find-faults.ts';
import { readKept } from '../database/read-kept.ts';
import { targetOf } from '../load/mixed-postbacks.ts';
import { tally } from '../load/tally.ts';
import { openStage } from '../server/open-stage.ts';
import { countOverloaded, longestWait, misanswered, sendMeanwhile } from './steady-load.ts';
import { openSilentProxy } from './silent-proxy.ts';

const patienceOfSendersMs = 2000;
const cuts = 25;

test(
  'answers by a verdict or by 503, and never wrongly, while its connections are cut again and again',
  judgesTime,
  async () => {
    await using stage = await openStage();
    await using beside = await openBeside(stage.places.database);
    let ended = 0;
    const sent = await sendMeanwhile(stage, async () => {
      for (let cut = 0; cut < cuts; cut += 1) {
        const gone = await beside.rows(
          `select pg_terminate_backend(pid) from pg_stat_activity
          where datname = current_database() and pid <> pg_backend_pid()`,
        );
        ended += gone.length;
        await sleep(60);
      }
    });
    expect(ended).toBeGreaterThan(cuts);
    expect(misanswered(sent)).toEqual([]);
    expect(longestWait(sent)).toBeLessThan(patienceOfSendersMs);
    const later = await stage.send(
      (await stage.clicks(100)).map((id) => targetOf(stage.shop.secure, id)),
      10,
    );
    expect(tally(later)).toEqual({ '200 CONVERSION_RECORDED': 100 });
    await stage.end();
    const kept = await readKept(stage.places.database);
    const promised = promisesOf([...sent, ...later]);
    // Some were stored, and still so.
    expect(promised.length).toBeGreaterThan(75);
    expect(findFaults(promised, kept)).toEqual(noFaults);
  },
);

test(
  'answers 503 within a sender’s patience while PostgreSQL says nothing at all, and recovers',
  judgesTime,
  async () => {
    await using own = await makeTestPlaces('postgres');
    const { database, keyFolder } = own.places;
    if (database.dialect !== 'postgres') throw new Error('It is another database');
    const url = new URL(database.url);
    await using proxy = await openSilentProxy(Number(url.port));
    url.port = String(proxy.port);
    await using stage = await openStage({
      database: { dialect: 'postgres', url: url.href },
      keyFolder,
    });
    const sent = await sendMeanwhile(stage, async () => {
      proxy.fallSilent();
      await sleep(3000);
      proxy.speak();
    });
    expect(misanswered(sent)).toEqual([]);
    expect(countOverloaded(sent)).toBeGreaterThan(100);
    expect(longestWait(sent)).toBeLessThan(patienceOfSendersMs);
    const later = await stage.send(
      (await stage.clicks(100)).map((id) => targetOf(stage.shop.secure, id)),
      10,
    );
    expect(tally(later)).toEqual({ '200 CONVERSION_RECORDED': 100 });
    await stage.end();
    expect(findFaults(promisesOf([...sent, ...later]), await readKept(database))).toEqual(noFaults);
  },
);
