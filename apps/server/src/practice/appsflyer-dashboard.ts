import { escapeHtml } from '../pages/escape-html.ts';

interface Row {
  readonly event: string;
  readonly partner: string;
  readonly including: string;
}

/** Events that the app sends: two spellings of a purchase, and a blank at the end of a name. */
const appEvents = [
  'af_complete_registration',
  'AF_Purchase',
  'af_purchase',
  'af_level_achieved ',
  'af_tutorial_completion',
];

const everyone = 'All media sources, including organic';
const including = ['No values & no revenue', 'Values & no revenue', 'Values & revenue'];

/** What somebody has set up here, with mistakes that are often made. */
const rows: readonly Row[] = [
  { event: 'af_complete_registration', partner: 'registration', including: 'Values & no revenue' },
  { event: 'AF_Purchase', partner: 'purchase', including: 'Values & no revenue' },
  { event: 'af_level_achieved ', partner: 'level', including: 'Values & no revenue' },
];

const emptyRow: Row = { event: '', partner: '', including: 'Values & revenue' };

function options(values: readonly string[], chosen: string): string {
  return values
    .map((value) => {
      const text = escapeHtml(value);
      return `<option value="${text}"${value === chosen ? ' selected' : ''}>${text}</option>`;
    })
    .join('');
}

function mappingRow(row: Row): string {
  return `<tr>
<td><select data-kept data-event aria-label="AppsFlyer event"><option value="">Select event</option>${options(appEvents, row.event)}</select></td>
<td><input data-kept data-partner aria-label="mapped to partner event" value="${escapeHtml(row.partner)}"></td>
<td><select data-kept aria-label="for users from">${options(['This partner only', everyone], 'This partner only')}</select></td>
<td><select data-kept aria-label="including">${options(including, row.including)}</select></td>
<td><button type="button" class="plain" data-remove aria-label="Delete event">×</button></td>
</tr>`;
}

/** The partner's template, which AppsFlyer keeps where the advertiser does not see it. */
export const appsflyerDesk = `<div data-postback class="values">
<label class="wide">Postback URL, as the network gave it to AppsFlyer<textarea data-url rows="2" spellcheck="false" autocomplete="off"></textarea></label>
<label>What happens in the app<select data-happens class="middle"><option value="">Install</option></select></label>
<button type="button" class="main" data-test>Test</button>
<output></output>
</div>`;

/** A partner's page in AppsFlyer's dashboard: Collaborate → Active Integrations → the partner → Integration. */
export const appsflyerDashboard = `<section aria-labelledby="partner-title">
<div class="line"><input type="checkbox" role="switch" id="partner" data-kept data-gate="all" data-off="Activate partner is off" aria-label="Activate partner" checked><h2 id="partner-title">Activate partner</h2></div>
<p class="muted">Turn on to send postbacks to this partner.</p>
</section>
<section aria-labelledby="default-title">
<h2 id="default-title">Default postbacks</h2>
<div class="wide-table"><table>
<thead><tr><th scope="col">Event</th><th scope="col">for users from</th></tr></thead>
<tbody><tr><td>Install</td><td><select data-kept id="install-from" aria-label="for users from">${options(['This partner only', everyone], 'This partner only')}</select></td></tr></tbody>
</table></div>
</section>
<section aria-labelledby="in-app-title">
<div class="line"><input type="checkbox" role="switch" id="in-app" data-kept data-gate="events" data-off="In-app event postbacks are off" aria-label="In-app event postbacks"><h2 id="in-app-title">In-app event postbacks</h2></div>
<div class="line">
<span>In-app event postback window</span>
<input type="number" class="short" id="window-length" data-kept aria-label="Length of the window" value="7" min="1">
<select class="middle" id="window-unit" data-kept aria-label="Unit of the window">${options(['Hours', 'Days', 'Months', 'Lifetime'], 'Days')}</select>
</div>
<div class="wide-table"><table>
<thead><tr><th scope="col">AppsFlyer event</th><th scope="col">mapped to partner event</th><th scope="col">for users from</th><th scope="col">including</th><th scope="col"><span class="sr-only">Delete</span></th></tr></thead>
<tbody data-rows>${rows.map(mappingRow).join('\n')}</tbody>
</table></div>
<template data-new-row>${mappingRow(emptyRow)}</template>
<div class="line"><button type="button" data-add>Add event</button></div>
</section>
<div class="line"><button type="button" class="main" data-save>Save Integration</button><output data-saved></output></div>`;
