import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { appsflyerLabels } from '../../apps/extension/src/dashboards/appsflyer/appsflyer-labels.ts';
import { readAppsflyerPage } from '../../apps/extension/src/dashboards/appsflyer/read-appsflyer-page.ts';
import { openFixtureBrowser, type FixtureBrowser } from './open-fixture.ts';

let browser: FixtureBrowser;

beforeAll(async () => {
  browser = await openFixtureBrowser('hq1.appsflyer.com');
});
afterAll(async () => {
  await browser[Symbol.asyncDispose]();
});

async function read(file: string) {
  const page = await browser.open(file);
  return page.evaluate(readAppsflyerPage, appsflyerLabels);
}

describe('reading the integration page', () => {
  it('reads native selects in a table, a blank at the end of a name included', async () => {
    expect(await read('appsflyer-integration.html')).toEqual({
      kind: 'mapping',
      partnerActive: true,
      inAppPostbacks: true,
      window: '6 Months',
      installUsersFrom: 'This partner only',
      rows: [
        {
          appsflyerEvent: 'af_complete_registration',
          partnerEvent: 'registration',
          usersFrom: 'This partner only',
          including: 'No values & no revenue',
        },
        {
          appsflyerEvent: 'af_purchase',
          partnerEvent: 'purchase',
          usersFrom: 'This partner only',
          including: 'Values & revenue',
        },
        {
          appsflyerEvent: 'af_level_achieved ',
          partnerEvent: 'level',
          usersFrom: 'This partner only',
          including: 'Values & no revenue',
        },
      ],
    });
  });

  it('reads self-made selects in a grid without roles, and leaves an empty row out', async () => {
    expect(await read('appsflyer-integration-widgets.html')).toEqual({
      kind: 'mapping',
      partnerActive: false,
      inAppPostbacks: true,
      window: '12 Hours',
      installUsersFrom: 'This partner only',
      rows: [
        {
          appsflyerEvent: 'af_complete_registration',
          partnerEvent: 'af_complete_registration',
          usersFrom: 'This partner only',
          including: 'Values & no revenue',
        },
        {
          appsflyerEvent: 'af_level_achieved ',
          partnerEvent: 'Level_Achieved',
          usersFrom: 'All media sources, including organic',
          including: 'Values & revenue',
        },
      ],
    });
  });

  it('reads plain inputs with their words between them', async () => {
    expect(await read('appsflyer-integration-inputs.html')).toEqual({
      kind: 'mapping',
      partnerActive: true,
      inAppPostbacks: false,
      window: 'Lifetime',
      installUsersFrom: 'All media sources, including organic',
      rows: [
        {
          appsflyerEvent: 'af_purchase',
          partnerEvent: 'Purchase\u00A0',
          usersFrom: 'This partner only',
          including: 'Values & revenue',
        },
        {
          appsflyerEvent: 'af_level_achieved ',
          partnerEvent: '',
          usersFrom: 'This partner only',
          including: 'Values & no revenue',
        },
      ],
    });
  });

  it.each([
    [
      'appsflyer-integration-es.html',
      {
        partnerActive: true,
        inAppPostbacks: true,
        window: '6 Meses',
        installUsersFrom: 'Solo este socio',
        rows: [
          ['af_purchase', 'compra', 'Solo este socio', 'Valores e ingresos'],
          [
            'af_login',
            'Inicio ',
            'Todas las fuentes de medios, incluidas las orgánicas',
            'Valores sin ingresos',
          ],
        ],
      },
    ],
    [
      'appsflyer-integration-ja.html',
      {
        partnerActive: true,
        inAppPostbacks: false,
        window: 'ライフタイム',
        installUsersFrom: 'このパートナーのみ',
        rows: [
          ['af_purchase', 'purchase', 'このパートナーのみ', '値と収益'],
          ['チュートリアル', 'tutorial', 'このパートナーのみ', '値あり、収益なし'],
        ],
      },
    ],
  ])('reads the interface in another language: %s', async (file, { rows, ...rest }) => {
    expect(await read(file)).toEqual({
      kind: 'mapping',
      ...rest,
      rows: rows.map(([appsflyerEvent, partnerEvent, usersFrom, including]) => ({
        appsflyerEvent,
        partnerEvent,
        usersFrom,
        including,
      })),
    });
  });

  it('follows what the user changes on the page', async () => {
    const page = await browser.open('appsflyer-integration-widgets.html');
    await page.click('[role="switch"]');
    expect(await page.evaluate(readAppsflyerPage, appsflyerLabels)).toMatchObject({
      partnerActive: true,
    });
  });

  it('reads a table without rows as empty, not as unknown', async () => {
    const page = await browser.open('appsflyer-integration.html');
    await page.$$eval('section:nth-of-type(3) tbody tr', (rows) => {
      for (const row of rows) row.remove();
    });
    expect(await page.evaluate(readAppsflyerPage, appsflyerLabels)).toMatchObject({
      kind: 'mapping',
      rows: [],
    });
  });
});

describe('not understanding the page', () => {
  it.each([
    ['appsflyer-redesigned.html', ['event-column', 'partner-column']],
    ['postback-urls.html', ['in-app-section']],
  ])('says what is missing on %s', async (file, missing) => {
    expect(await read(file)).toEqual({ kind: 'not-understood', missing });
  });

  it('believes no table whose partner column is gone', async () => {
    const page = await browser.open('appsflyer-integration.html');
    await page.$$eval('section:nth-of-type(3) tr > :nth-child(2)', (cells) => {
      for (const cell of cells) cell.remove();
    });
    expect(await page.evaluate(readAppsflyerPage, appsflyerLabels)).toEqual({
      kind: 'not-understood',
      missing: ['partner-column'],
    });
  });
});
