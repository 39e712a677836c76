import { describe, expect, test } from 'vitest';
import { composePostbackUrl } from './compose-postback-url.ts';
import { composeTrackingLink } from './compose-tracking-link.ts';
import { platforms } from './platforms.ts';

const options = { base: 'https://t.example', secure: 'k' };
const event = { id: 7, name: 'af_purchase' };
const destination = 'https://a.example/?o=1';

const mappable = [
  'sale_amount',
  'currency',
  'order_id',
  'status',
  'event_time',
  'ip',
  'user_agent',
  'country',
  'idfa',
  'gaid',
];
const parameters = mappable.map((name) => ({ name }));

interface ComposedUrls {
  readonly platform: string;
  readonly slot?: string;
  readonly conversion: string;
  readonly any: string;
  /** The event by its id, with every parameter that a macro can be known for. */
  readonly mapped: string;
  readonly link: string;
}

const known: readonly ComposedUrls[] = [
  {
    platform: 'integr8',
    conversion: 'https://t.example/?secure=k&transaction_id={external_transaction_id}',
    any: 'https://t.example/?secure=k&transaction_id={external_transaction_id}&event_name=REPLACE',
    mapped:
      'https://t.example/?secure=k&transaction_id={external_transaction_id}&event_id=7&sale_amount=REPLACE&currency={currency}&order_id=REPLACE&status={status}&event_time=REPLACE&ip=REPLACE&user_agent=REPLACE&country=REPLACE&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1',
  },
  {
    platform: 'appsflyer',
    conversion: 'https://t.example/?secure=k&transaction_id=(clickid)',
    any: 'https://t.example/?secure=k&transaction_id=(clickid)&event_name=(event-name)',
    mapped:
      'https://t.example/?secure=k&transaction_id=(clickid)&event_id=7&sale_amount=(orig-monetary)&currency=(currency)&order_id=REPLACE&status=REPLACE&event_time=(timestamp)&ip=(ip)&user_agent=REPLACE&country=(country_code)&idfa=(idfa)&gaid=(advertiserId)',
    link: 'https://a.example/?o=1&clickid={transaction_id}',
  },
  {
    platform: 'adjust',
    conversion: 'https://t.example/?secure=k&transaction_id={click_id}',
    any: 'https://t.example/?secure=k&transaction_id={click_id}&event_name={event_name}',
    mapped:
      'https://t.example/?secure=k&transaction_id={click_id}&event_id=7&sale_amount={revenue_float}&currency={currency}&order_id=REPLACE&status=REPLACE&event_time={created_at}&ip={ip_address}&user_agent=REPLACE&country={country}&idfa={idfa}&gaid={gps_adid}',
    link: 'https://a.example/?o=1',
  },
  {
    platform: 'branch',
    conversion: 'https://t.example/?secure=k&transaction_id=REPLACE',
    any: 'https://t.example/?secure=k&transaction_id=REPLACE&event_name=${(name)!}',
    mapped:
      'https://t.example/?secure=k&transaction_id=REPLACE&event_id=7&sale_amount=${(event_data.revenue)!}&currency=${(event_data.currency)!}&order_id=${(event_data.transaction_id)!}&status=REPLACE&event_time=${(event_timestamp)!}&ip=REPLACE&user_agent=REPLACE&country=REPLACE&idfa=${(user_data.idfa)!}&gaid=${(user_data.aaid)!}',
    link: 'https://a.example/?o=1',
  },
  {
    platform: 'singular',
    conversion: 'https://t.example/?secure=k&transaction_id={cl?Network Name}',
    any: 'https://t.example/?secure=k&transaction_id={cl?Network Name}&event_name={EVTNAME}',
    mapped:
      'https://t.example/?secure=k&transaction_id={cl?Network Name}&event_id=7&sale_amount={AMOUNT}&currency={CURRENCY}&order_id=REPLACE&status=REPLACE&event_time={UTCM}&ip={EVENT_IP}&user_agent=REPLACE&country={ATTRIBUTION_COUNTRY}&idfa={IDFA}&gaid={AIFA}',
    link: 'https://a.example/?o=1&cl={transaction_id}',
  },
  {
    platform: 'airbridge',
    conversion: 'https://t.example/?secure=k&transaction_id={attributionResult.attributedClickID}',
    any: 'https://t.example/?secure=k&transaction_id={attributionResult.attributedClickID}&event_name={@postback.eventName}',
    mapped:
      'https://t.example/?secure=k&transaction_id={attributionResult.attributedClickID}&event_id=7&sale_amount={eventData.value}&currency=REPLACE&order_id={eventData.goal.semanticAttributes.transactionID}&status=REPLACE&event_time={eventTimestamp}&ip={device.clientIP}&user_agent=REPLACE&country={device.country}&idfa={device.ifa}&gaid={device.gaid}',
    link: 'https://a.example/?o=1&click_id={transaction_id}',
  },
  {
    platform: 'adbrix',
    conversion: 'https://t.example/?secure=k&transaction_id={first_install.cb_1}',
    any: 'https://t.example/?secure=k&transaction_id={first_install.cb_1}&event_name={req.evt.event_name}',
    mapped:
      'https://t.example/?secure=k&transaction_id={first_install.cb_1}&event_id=7&sale_amount=REPLACE&currency=REPLACE&order_id=REPLACE&status=REPLACE&event_time={req.evt.event_timestamp}&ip={first_install.a_ip}&user_agent=REPLACE&country={first_install.a_country}&idfa=REPLACE&gaid={req.common.identity.adid}',
    link: 'https://a.example/?o=1&cb_1={transaction_id}',
  },
  {
    platform: 'appmetrica',
    conversion: 'https://t.example/?secure=k&transaction_id={click_id}',
    any: 'https://t.example/?secure=k&transaction_id={click_id}&event_name=REPLACE',
    mapped:
      'https://t.example/?secure=k&transaction_id={click_id}&event_id=7&sale_amount=REPLACE&currency=REPLACE&order_id={transaction_id}&status=REPLACE&event_time=REPLACE&ip=REPLACE&user_agent=REPLACE&country=REPLACE&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1&click_id={transaction_id}',
  },
  {
    platform: 'everflow',
    slot: 'sub1',
    conversion: 'https://t.example/?secure=k&transaction_id={sub1}',
    any: 'https://t.example/?secure=k&transaction_id={sub1}&event_name={event_name}',
    mapped:
      'https://t.example/?secure=k&transaction_id={sub1}&event_id=7&sale_amount={sale_amount}&currency=REPLACE&order_id={order_id}&status=REPLACE&event_time=REPLACE&ip=REPLACE&user_agent=REPLACE&country=REPLACE&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1&sub1={transaction_id}',
  },
  {
    platform: 'tune',
    conversion: 'https://t.example/?secure=k&transaction_id={aff_sub}',
    any: 'https://t.example/?secure=k&transaction_id={aff_sub}&event_name=REPLACE',
    mapped:
      'https://t.example/?secure=k&transaction_id={aff_sub}&event_id=7&sale_amount={amount}&currency=REPLACE&order_id=REPLACE&status=REPLACE&event_time=REPLACE&ip=REPLACE&user_agent=REPLACE&country={country_code}&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1',
  },
  {
    platform: 'affise',
    slot: 'sub1',
    conversion: 'https://t.example/?secure=k&transaction_id={sub1}',
    any: 'https://t.example/?secure=k&transaction_id={sub1}&event_name={goal}',
    mapped:
      'https://t.example/?secure=k&transaction_id={sub1}&event_id=7&sale_amount={order_sum}&currency={order_currency}&order_id={transactionid}&status={status}&event_time={timestamp}&ip={ip}&user_agent={uagent}&country={geo}&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1&sub1={transaction_id}',
  },
  {
    platform: 'cake',
    conversion: 'https://t.example/?secure=k&transaction_id=#s2#',
    any: 'https://t.example/?secure=k&transaction_id=#s2#&event_name=REPLACE',
    mapped:
      'https://t.example/?secure=k&transaction_id=#s2#&event_id=7&sale_amount=REPLACE&currency=REPLACE&order_id=#tid#&status=REPLACE&event_time=#utcunixtime#&ip=#ip#&user_agent=REPLACE&country=REPLACE&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1&s2={transaction_id}',
  },
  {
    platform: 'impact',
    conversion: 'https://t.example/?secure=k&transaction_id={SubId1}',
    any: 'https://t.example/?secure=k&transaction_id={SubId1}&event_name={ActionTrackerName}',
    mapped:
      'https://t.example/?secure=k&transaction_id={SubId1}&event_id=7&sale_amount={Amount}&currency={Currency}&order_id={OID}&status={Status}&event_time={EventDate}&ip=REPLACE&user_agent=REPLACE&country=REPLACE&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1',
  },
  {
    platform: 'voluum',
    conversion: 'https://t.example/?secure=k&transaction_id={externalid}',
    any: 'https://t.example/?secure=k&transaction_id={externalid}&event_name=REPLACE',
    mapped:
      'https://t.example/?secure=k&transaction_id={externalid}&event_id=7&sale_amount=REPLACE&currency=REPLACE&order_id=REPLACE&status=REPLACE&event_time=REPLACE&ip=REPLACE&user_agent=REPLACE&country=REPLACE&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1',
  },
  {
    platform: 'keitaro',
    conversion: 'https://t.example/?secure=k&transaction_id={external_id}',
    any: 'https://t.example/?secure=k&transaction_id={external_id}&event_name=REPLACE',
    mapped:
      'https://t.example/?secure=k&transaction_id={external_id}&event_id=7&sale_amount=REPLACE&currency=REPLACE&order_id={tid}&status=REPLACE&event_time=REPLACE&ip={ip}&user_agent=REPLACE&country=REPLACE&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1',
  },
  {
    platform: 'binom',
    conversion: 'https://t.example/?secure=k&transaction_id={externalid}',
    any: 'https://t.example/?secure=k&transaction_id={externalid}&event_name=REPLACE',
    mapped:
      'https://t.example/?secure=k&transaction_id={externalid}&event_id=7&sale_amount=REPLACE&currency=REPLACE&order_id=REPLACE&status=REPLACE&event_time=REPLACE&ip=REPLACE&user_agent=REPLACE&country=REPLACE&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1',
  },
  {
    platform: 'swaarm',
    conversion: 'https://t.example/?secure=k&transaction_id=#{click.publisher.clickId}',
    any: 'https://t.example/?secure=k&transaction_id=#{click.publisher.clickId}&event_name=#{eventType.name}',
    mapped:
      'https://t.example/?secure=k&transaction_id=#{click.publisher.clickId}&event_id=7&sale_amount=REPLACE&currency=REPLACE&order_id=REPLACE&status=#{status.state}&event_time=REPLACE&ip=REPLACE&user_agent=REPLACE&country=REPLACE&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1',
  },
  {
    platform: 'orbitra',
    conversion: 'https://t.example/?secure=k&transaction_id={external_id}',
    any: 'https://t.example/?secure=k&transaction_id={external_id}&event_name=REPLACE',
    mapped:
      'https://t.example/?secure=k&transaction_id={external_id}&event_id=7&sale_amount=REPLACE&currency=REPLACE&order_id=REPLACE&status=REPLACE&event_time=REPLACE&ip=REPLACE&user_agent=REPLACE&country=REPLACE&idfa=REPLACE&gaid=REPLACE',
    link: 'https://a.example/?o=1',
  },
];

/** Nothing that we could use is known of what these send. */
const unknown = [
  'kochava',
  'tenjin',
  'trackier',
  'redtrack',
  'offer18',
  'scaleo',
  'prosper202',
  'dub',
  'partnerstack',
  'taboola',
  'clickmagick',
  'gtm-server',
  'shopify',
];

const allReplaced =
  '&sale_amount=REPLACE&currency=REPLACE&order_id=REPLACE&status=REPLACE&event_time=REPLACE&ip=REPLACE&user_agent=REPLACE&country=REPLACE&idfa=REPLACE&gaid=REPLACE';

const table: readonly ComposedUrls[] = [
  ...known,
  ...unknown.map((platform) => ({
    platform,
    conversion: 'https://t.example/?secure=k&transaction_id=REPLACE',
    any: 'https://t.example/?secure=k&transaction_id=REPLACE&event_name=REPLACE',
    mapped: `https://t.example/?secure=k&transaction_id=REPLACE&event_id=7${allReplaced}`,
    link: destination,
  })),
];

/** The parameters of a URL whose place holds REPLACE. */
function replaced(url: string): string[] {
  return Array.from(url.matchAll(/(\w+)=REPLACE(?=&|$)/g), ([, name = '']) => name);
}

test('every platform of the catalogue is in the table', () => {
  expect(table.map(({ platform }) => platform).toSorted()).toEqual(
    platforms.map(({ id }) => id).toSorted(),
  );
});

describe.each(table)('$platform', ({ platform, slot, ...expected }) => {
  const given = { ...options, platform, slot };

  test.each([
    ['conversion', {}, expected.conversion],
    ['any event', { event: 'any' }, expected.any],
    ['event by id, everything mapped', { event, by: 'id', parameters }, expected.mapped],
    ['event by both', { event }, `${expected.conversion}&event_id=7&event_name=af_purchase`],
    ['event by name', { event, by: 'name' }, `${expected.conversion}&event_name=af_purchase`],
  ] as const)('%s', (_, more, url) => {
    expect(composePostbackUrl({ ...given, ...more })).toEqual({ url, unmapped: replaced(url) });
  });

  test('tracking link of the same slot', () => {
    expect(composeTrackingLink({ destination, platform, slot }).url).toBe(expected.link);
  });
});

describe('slots', () => {
  test.each([
    ['everflow', undefined, 'REPLACE', null],
    ['everflow', 'sub1', '{sub1}', 'sub1'],
    ['everflow', '{sub1}', '{sub1}', 'sub1'],
    ['everflow', 'sub5', '{sub5}', 'sub5'],
    ['everflow', 'sub6', 'REPLACE', null],
    ['everflow', 'transaction_id', 'REPLACE', null],
    ['affise', undefined, 'REPLACE', null],
    ['affise', 'sub8', '{sub8}', 'sub8'],
    ['affise', 'sub9', 'REPLACE', null],
    ['cake', undefined, '#s2#', 's2'],
    ['cake', 's2', '#s2#', 's2'],
    ['cake', '#s2#', '#s2#', 's2'],
    ['cake', 's3', 'REPLACE', null],
    ['appsflyer', 'clickid', '(clickid)', 'clickid'],
    ['tune', 'aff_sub', '{aff_sub}', null],
  ])('%s, %s → %s', (platform, slot, macro, parameter) => {
    const { url } = composePostbackUrl({ ...options, platform, slot });
    expect(url).toBe(`https://t.example/?secure=k&transaction_id=${macro}`);
    expect(composeTrackingLink({ destination, platform, slot })).toEqual({
      url: parameter === null ? destination : `${destination}&${parameter}={transaction_id}`,
      parameter,
    });
  });
});

test("a platform's own click id never stands for ours", () => {
  const own = /\{transaction_id\}|#reqid#|\{subid\}|\[\[subid\]\]|\[clickid\]/;
  const urls = platforms.flatMap((profile) =>
    (profile.clickIdEcho?.slots ?? [{ name: undefined }]).map(
      ({ name: slot }) => composePostbackUrl({ ...options, platform: profile.id, slot }).url,
    ),
  );
  expect(urls.length).toBeGreaterThan(platforms.length);
  expect(urls.filter((url) => own.test(url))).toEqual([]);
});

describe('AppsFlyer', () => {
  test("takes the partner's identifiers instead of the SDK's names", () => {
    expect(
      composePostbackUrl({
        ...options,
        platform: 'appsflyer',
        event: 'any',
        eventNameMacro: '(mapped-iae)',
      }).url,
    ).toBe('https://t.example/?secure=k&transaction_id=(clickid)&event_name=(mapped-iae)');
  });
});

test.each([
  ['none', undefined],
  ['one that is not in the catalogue', 'nobody'],
  ['a prototype key', 'constructor'],
])('knows nothing of %s', (_, platform) => {
  expect(composePostbackUrl({ ...options, platform, event: 'any' })).toEqual({
    url: 'https://t.example/?secure=k&transaction_id=REPLACE&event_name=REPLACE',
    unmapped: ['transaction_id', 'event_name'],
  });
  expect(composeTrackingLink({ destination, platform })).toEqual({
    url: destination,
    parameter: null,
  });
});
