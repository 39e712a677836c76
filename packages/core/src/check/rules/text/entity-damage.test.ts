import { describe, expect, test } from 'vitest';
import { htmlEntityDamage } from '../../../template/html-entity-damage.ts';
import { checkTemplate } from '../../check-template.ts';
import { describeRule } from '../../testing/describe-rule.ts';
import { known, right } from '../../testing/known-offer.ts';

describeRule('ENTITY_DAMAGE', {
  finds: [
    {
      name: '¤cy',
      text: `${right}¤cy=(currency)`,
      context: known('appsflyer'),
      marked: '¤cy',
      fixed: `${right}&currency=(currency)`,
      params: { found: '¤cy', count: '1' },
    },
    {
      name: 'several places at once',
      text: `${right}&amp;a=1×tamp=2®ion_code=3`,
      marked: '&amp;',
      fixed: `${right}&a=1&timestamp=2&region_code=3`,
      params: { count: '3' },
    },
    {
      name: 'an ampersand escaped twice',
      text: `${right}&amp;amp;a=1&#38;b=2&#x26;c=3`,
      marked: '&amp;amp;',
      fixed: `${right}&a=1&b=2&c=3`,
    },
    {
      name: 'what a browser encoded afterwards',
      text: `${right}%C2%A4cy=USD`,
      marked: '%C2%A4cy',
      fixed: `${right}&currency=USD`,
    },
    {
      name: 'a separator that is still there',
      text: `${right}&¤cy=USD`,
      marked: '¤cy',
      fixed: `${right}&currency=USD`,
    },
    {
      name: 'a stretch between two that looks like a macro',
      text: `${right}<v=1>m=2`,
      marked: '<v',
      fixed: `${right}&ltv=1&gtm=2`,
    },
    {
      name: 'a tracking link',
      text: right,
      context: {
        ...known('appsflyer'),
        trackingLink: 'https://a.example/?c=1&amp;clickid={transaction_id}',
      },
      marked: '&amp;',
      fixed: 'https://a.example/?c=1&clickid={transaction_id}',
    },
  ],
  leaves: [
    { name: 'a whole currency', text: `${right}&currency=(currency)`, context: known('appsflyer') },
    {
      name: 'the sign inside a value',
      text: `${right}&note=5¤`,
      instead: ['UNENCODED_VALUE'],
    },
    { name: 'a sign before the query', text: 'https://t.example/¤cy=1?transaction_id=1' },
    { name: 'an encoded letter before an equals sign', text: `${right}&a=%C3%84=1` },
    { name: 'a comparison inside a macro', text: `${right}&a=<#if ltv >=1>1<#else>0</#if>` },
    { name: 'a macro in angle brackets', text: `${right}&a=<click_id>=1` },
  ],
});

describe('every damaged name of the catalogue', () => {
  test.each([...htmlEntityDamage])('%s is restored to &%s', (damaged, name) => {
    const undamaged = `${right}&${name}=USD&z=2`;
    const found = checkTemplate(
      undamaged.replace(`&${name}`, () => damaged),
      known(),
    );
    expect(found.map(({ code, fix }) => [code, fix?.text])).toEqual([['ENTITY_DAMAGE', undamaged]]);
    expect(checkTemplate(undamaged, known())).toEqual([]);
  });

  test('there are at least 38', () => {
    expect(htmlEntityDamage.size).toBeGreaterThanOrEqual(38);
  });
});
