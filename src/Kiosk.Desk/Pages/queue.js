// The list of who waits. Its items stay the same elements while they are there, so that the focus stays where it is.
import { byId, make, showTime } from './staff.js';
import { languageName, reasons } from './words.js';

const list = byId('queue');
const items = new Map();

function facts(line) {
  return [
    reasons[line.reason],
    line.language === 'nl' ? null : `Taal: ${languageName(line.language)}`,
    `${line.place} (${line.kiosk})`,
    `sinds ${showTime(line.arrivedAt)}`,
  ].filter(Boolean).join(' · ');
}

function state(line, me) {
  if (line.state === 'Waiting') return `Plaats ${line.queuePlace} in de rij`;
  return line.clerk.name === me.name ? 'U helpt deze inwoner' : `${line.clerk.name} helpt (${line.clerk.counter})`;
}

function create(line, { claim, open }) {
  const button = make('button', { type: 'button' });
  const item = make('li', { className: 'card' },
    make('h3', {}, make('span', { textContent: line.ticket }), ' '),
    make('p', { className: 'facts' }), make('p', { className: 'state note' }), make('div', { className: 'row' }, button));
  item.dataset.id = line.id;
  button.addEventListener('click', () => (button.dataset.does === 'claim' ? claim : open)(line.id));
  return item;
}

function update(item, line, me) {
  const isOwn = line.clerk?.name === me.name;
  item.classList.toggle('urgent', line.urgency === 'AtOnce');
  item.classList.toggle('escalated', line.isEscalated);
  item.classList.toggle('own', isOwn);
  const tags = [line.urgency === 'AtOnce' ? 'Spoed' : null, line.isEscalated && line.state === 'Waiting' ? 'Wacht te lang: leidinggevende' : null];
  item.querySelector('h3').replaceChildren(line.ticket, ...tags.filter(Boolean).flatMap(tag => [' ', make('span', { className: 'tag', textContent: tag })]));
  item.querySelector('.facts').textContent = facts(line);
  item.querySelector('.state').textContent = state(line, me);
  const button = item.querySelector('button');
  const does = line.state === 'Waiting' ? 'claim' : isOwn || me.role === 'Supervisor' ? 'open' : '';
  button.dataset.does = does;
  button.hidden = !does;
  button.textContent = does === 'claim' ? `Help ${line.ticket}` : `Open ${line.ticket}`;
}

// open: all that is open, in the order of the queue; actions: what the buttons do with an id.
export function showQueue(open, me, actions) {
  const had = document.activeElement;
  const ids = new Set(open.map(line => line.id));
  for (const [id, item] of items) {
    if (!ids.has(id)) {
      item.remove();
      items.delete(id);
    }
  }
  open.forEach((line, place) => {
    const item = items.get(line.id) ?? create(line, actions);
    items.set(line.id, item);
    update(item, line, me);
    if (list.children[place] !== item) list.insertBefore(item, list.children[place] ?? null);
  });
  byId('nobody').hidden = open.length > 0;
  if (had && had !== document.activeElement && had.isConnected) had.focus();
}
