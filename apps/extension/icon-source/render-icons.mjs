// Renders mark.svg to public/icon/*.png: `CHROMIUM=<its path> node render-icons.mjs`, after the mark was changed.
import { readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const here = new URL('.', import.meta.url);
const require = createRequire(new URL('../../../tests/package.json', here));
const { default: puppeteer } = await import(require.resolve('puppeteer-core'));

const browser = await puppeteer.launch({
  executablePath: process.env['CHROMIUM'],
  args: ['--no-sandbox', '--disable-gpu'],
});
const svg = await readFile(new URL('mark.svg', here), 'utf8');
const page = await browser.newPage();
for (const size of [16, 32, 48, 128]) {
  await page.setViewport({ width: size, height: size });
  await page.setContent(`<style>*{margin:0}svg{display:block;width:${size}px}</style>${svg}`);
  const file = fileURLToPath(new URL(`../public/icon/${size}.png`, here));
  await writeFile(file, await page.screenshot({ omitBackground: true }));
}
await browser.close();
