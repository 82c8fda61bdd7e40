// The counts of a month as plots, each with a table of the same numbers.
import { byId, call, explain, make, openPage } from './staff.js';
import { outcomes, reasons } from './words.js';

const space = 'http://www.w3.org/2000/svg';
const dayWidth = 24;
const height = 160;

function draw(tag, attributes, ...children) {
  const drawn = document.createElementNS(space, tag);
  for (const [name, value] of Object.entries(attributes)) drawn.setAttribute(name, value);
  drawn.append(...children);
  return drawn;
}

// Bars for the days of the month; 'parts' are drawn over each other, the first one behind.
function dayPlot(days, label, parts) {
  const most = Math.max(1, ...days.flatMap(day => parts.map(part => part.of(day) ?? 0)));
  const svg = draw('svg', { role: 'img', 'aria-label': label, viewBox: `0 -16 ${days.length * dayWidth} ${height + 40}` });
  days.forEach((day, index) => {
    const left = index * dayWidth;
    for (const part of parts) {
      const value = part.of(day) ?? 0;
      const bar = height * value / most;
      svg.append(draw('rect', { class: part.name, x: left + 3, y: height - bar, width: dayWidth - 6, height: bar }));
    }
    const top = parts[0].of(day) ?? 0;
    if (top > 0) svg.append(draw('text', { x: left + dayWidth / 2, y: height - height * top / most - 4, 'text-anchor': 'middle' }, String(top)));
    svg.append(draw('text', { x: left + dayWidth / 2, y: height + 16, 'text-anchor': 'middle' }, String(index + 1)));
  });
  svg.append(draw('line', { x1: 0, x2: days.length * dayWidth, y1: height, y2: height }));
  return svg;
}

function table(caption, heads, rows) {
  return make('details', {}, make('summary', { textContent: `${caption} als tabel` }), make('div', { className: 'scroll', tabIndex: 0 },
    make('table', {},
      make('caption', { textContent: caption }),
      make('thead', {}, make('tr', {}, ...heads.map((head, index) => make('th', { scope: 'col', textContent: head, className: index ? 'number' : '' })))),
      make('tbody', {}, ...rows.map(([name, ...values]) => make('tr', {},
        make('th', { scope: 'row', textContent: name }), ...values.map(value => make('td', { className: 'number', textContent: value ?? '–' }))))))));
}

// A bar for each name; the number stands beside it, so that this is its own table.
function shares(counts, names) {
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  return make('table', {}, make('tbody', {}, ...Object.entries(counts).filter(([, count]) => count > 0).sort((one, other) => other[1] - one[1])
    .map(([name, count]) => make('tr', {},
      make('th', { scope: 'row', textContent: names[name] }),
      make('td', {}, draw('svg', { class: 'share', viewBox: '0 0 100 10', preserveAspectRatio: 'none', 'aria-hidden': 'true' }, draw('rect', { class: 'all', x: 0, y: 0, height: 10, width: 100 * count / all }))),
      make('td', { className: 'number', textContent: `${count} (${Math.round(100 * count / all)} %)` })))));
}

const seconds = value => (value === undefined || value === null ? null : value < 90 ? `${value} s` : `${Math.round(value / 60)} min`);

function show({ month, days, reasons: why, outcomes: how, waits }) {
  const all = days.reduce((sum, day) => sum + day.handovers, 0);
  const closed = Object.values(how).reduce((sum, count) => sum + count, 0);
  byId('csv').href = `/api/desk/counts.csv?month=${month}`;
  byId('summary').textContent = all === 0 ? 'In deze maand riep niemand een medewerker.'
    : `${all} keer een medewerker, ${waits.claimed} keer geholpen. ${closed > 0 ? `${Math.round(100 * how.Answered / closed)} % van wat is afgesloten, is beantwoord. ` : ''}`
      + (waits.medianSeconds === undefined ? '' : `De helft wachtte hoogstens ${seconds(waits.medianSeconds)}, 9 van de 10 hoogstens ${seconds(waits.p90Seconds)}.`);
  byId('days').replaceChildren(
    dayPlot(days, 'Staafjes per dag: alle overdrachten en daarvoor de beantwoorde', [{ name: 'all', of: day => day.handovers }, { name: 'part', of: day => day.answered }]),
    make('p', { className: 'note', textContent: 'Licht: alle overdrachten. Donker: beantwoord door een medewerker.' }),
    table('Overdrachten per dag', ['Dag', 'Overdrachten', 'Beantwoord', 'Geholpen'], days.map(day => [day.day, day.handovers, day.answered, day.waits.claimed])));
  byId('waits').replaceChildren(
    dayPlot(days, 'Staafjes per dag: de wachttijd van 9 van de 10 inwoners, en daarvoor de mediaan, in seconden',
      [{ name: 'all', of: day => day.waits.p90Seconds }, { name: 'part', of: day => day.waits.medianSeconds }]),
    make('p', { className: 'note', textContent: 'In seconden. Licht: 9 van de 10 wachtten hoogstens zo lang. Donker: de helft.' }),
    table('Wachttijd per dag', ['Dag', 'De helft', '9 van de 10'], days.map(day => [day.day, seconds(day.waits.medianSeconds), seconds(day.waits.p90Seconds)])));
  byId('reasons').replaceChildren(shares(why, reasons));
  byId('outcomes').replaceChildren(shares(how, outcomes));
}

async function load(month) {
  byId('problem').textContent = '';
  try {
    const counts = await call('GET', `counts${month ? `?month=${encodeURIComponent(month)}` : ''}`);
    byId('month').value = counts.month;
    show(counts);
  } catch (refusal) {
    byId('problem').textContent = explain(refusal);
  }
}

byId('choose').addEventListener('submit', event => {
  event.preventDefault();
  load(byId('month').value);
});
await openPage();
await load();
