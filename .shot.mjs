import { chromium } from 'playwright';
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu'] });
for (const scheme of ['light', 'dark']) for (const width of [1440, 390]) {
  const p = await b.newPage({ viewport: { width, height: 1000 }, colorScheme: scheme });
  p.on('console', (m) => console.log(m.type(), m.text()));
  await p.goto('http://localhost:4471/docs');
  const over = await p.evaluate(() => document.documentElement.scrollWidth + '/' + innerWidth + ' h=' + document.documentElement.scrollHeight);
  console.log(scheme, width, over);
  await p.screenshot({ path: `/tmp/docs-${scheme}-${width}-top.png` });
  for (const id of ['getApiTickets', 'postApiActions', 'object-status']) {
    await p.evaluate((id) => document.getElementById(id).scrollIntoView(), id);
    await p.screenshot({ path: `/tmp/docs-${scheme}-${width}-${id}.png` });
  }
  await p.close();
}
await b.close();
