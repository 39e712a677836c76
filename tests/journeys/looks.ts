import type { CDPSession, Page } from 'puppeteer-core';
import { findBarriers } from './find-barriers.ts';
import { findCutOff } from './find-cut-off.ts';
import { screenshot, wholePage } from './stages/pictures.ts';

/** Every language that the product speaks, and the way it runs. */
export const languages = [
  { language: 'en', direction: 'ltr' },
  { language: 'es', direction: 'ltr' },
  { language: 'ar', direction: 'rtl' },
];

interface Look {
  readonly name: string;
  readonly scheme: 'light' | 'dark';
  readonly contrast?: 'more';
  readonly forced?: 'active';
}

const plain: Look = { name: 'light', scheme: 'light' };

/** What a user's system can ask of a page beside the plain look. */
const otherLooks: readonly Look[] = [
  { name: 'dark', scheme: 'dark' },
  { name: 'contrast', scheme: 'light', contrast: 'more' },
  { name: 'forced', scheme: 'light', forced: 'active' },
];

/** Their colours are the same whatever the words: one language tells. */
const darkLooks: readonly Look[] = [
  { name: 'contrast-dark', scheme: 'dark', contrast: 'more' },
  { name: 'forced-dark', scheme: 'dark', forced: 'active' },
];

async function wear(session: CDPSession, look: Look): Promise<void> {
  await session.send('Emulation.setEmulatedMedia', {
    features: [
      { name: 'prefers-color-scheme', value: look.scheme },
      // A colour on its way is none to judge.
      { name: 'prefers-reduced-motion', value: 'reduce' },
      { name: 'prefers-contrast', value: look.contrast ?? 'no-preference' },
      { name: 'forced-colors', value: look.forced ?? 'none' },
    ],
  });
}

/** Looks at a page in every look; each finding names the view. */
export async function lookerAt(page: Page, language: string, findings: string[]) {
  const session = await page.createCDPSession();
  const others = language === 'en' ? [...otherLooks, ...darkLooks] : otherLooks;
  await wear(session, plain);
  return async (view: string): Promise<void> => {
    const told = ({ name }: Look, found: readonly string[]): void => {
      findings.push(...found.map((line) => `${view}, ${name}: ${line}`));
    };
    told(plain, await findBarriers(page));
    told(plain, await findCutOff(page));
    await screenshot(page, `${language}-light-${view}`);
    // The structure is the same in every look, colours are not.
    for (const look of others) {
      await wear(session, look);
      told(look, await findBarriers(page, 'colours'));
      await screenshot(page, `${language}-${look.name}-${view}`);
    }
    await wear(session, plain);
  };
}

/** The screens' tabs are scrolled sideways where they do not fit. */
const ofScreenTabs = /<button> “(?:Log|Reports|Alerts|People)”|<div> “Postbacks\n/;

/** A colour on its way is none to judge. */
export async function wearScheme(page: Page, scheme: 'light' | 'dark'): Promise<void> {
  await page.emulateMediaFeatures([
    { name: 'prefers-color-scheme', value: scheme },
    { name: 'prefers-reduced-motion', value: 'reduce' },
  ]);
}

/** Looks at a full page in light, in dark, and as narrow as a popup; what is wrong, one line each. */
export async function lookAtDesk(page: Page, name: string): Promise<string[]> {
  const findings = await findBarriers(page);
  await wholePage(page, name);
  await wearScheme(page, 'dark');
  findings.push(...(await findBarriers(page, 'colours')));
  await wholePage(page, `${name}-dark`);
  await wearScheme(page, 'light');
  const viewport = page.viewport();
  await page.setViewport({ width: 400, height: 860 });
  findings.push(...(await findCutOff(page)).filter((line) => !ofScreenTabs.test(line)));
  await wholePage(page, `${name}-narrow`);
  await page.setViewport(viewport);
  return findings;
}
