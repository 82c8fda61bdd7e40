// The handover that is open: what was said, what the kiosk must say, and how it ends.
import { byId, call, explain, make, showDate, showTime } from './staff.js';
import { showSource } from './sources.js';
import { languageName, outcomes, reasons, replies } from './words.js';

const section = byId('handover');
const state = byId('handover-state');
const words = byId('words');
const form = byId('close');
let me;
let told; // told(text): says it on the page
let withdrawn;
let shown = null; // the line of the handover that is open

export const openId = () => shown?.id ?? null;

function turn({ question, reply, spoken, source }) {
  return make('div', { className: 'turn' },
    make('p', {}, make('strong', { textContent: 'Inwoner: ' }), question),
    make('p', {}, make('strong', { textContent: `Kiosk (${replies[reply] ?? 'gesprek'}): ` }), spoken.join(' ')),
    source ? usedSource(source) : null);
}

// The source that the kiosk used, with its passages when they are asked for.
function usedSource(source) {
  const box = make('details', {}, make('summary', { textContent: `Bron: ${source.title}, bijgewerkt op ${showDate(source.modified)}` }));
  box.addEventListener('toggle', async () => {
    if (!box.open || box.children.length > 1) return;
    try {
      const [known] = await call('GET', `sources?id=${encodeURIComponent(source.id)}`);
      box.append(known ? showSource(known, withdrawn) : make('p', { textContent: 'Deze bron is ingetrokken of vernieuwd.' }));
    } catch (refusal) {
      told(explain(refusal));
    }
  });
  return box;
}

function conversation({ message }) {
  if (!message) return [make('p', { textContent: 'Het gesprek is gewist, of het is er nooit gekomen.' })];
  if (message.conversation.length === 0) {
    return [make('p', { textContent: 'De inwoner gaf het gesprek niet mee. U ziet alleen de reden.' })];
  }
  return [
    make('h3', { textContent: 'Het gesprek' }),
    make('p', { className: 'note', textContent: 'Met toestemming van de inwoner. Persoonsgegevens zijn weggehaald.' }),
    ...message.conversation.map(turn),
  ];
}

// Reads a handover and shows it. Only who claimed it, or a supervisor, gets to see the conversation.
export async function openHandover(id) {
  try {
    const whole = await call('GET', `handovers/${id}`);
    shown = whole.line;
    const isOwn = shown.clerk?.name === me.name;
    byId('handover-head').textContent = `${shown.ticket} · ${shown.place}`;
    byId('handover-facts').textContent = [
      reasons[shown.reason], shown.language === 'nl' ? null : `Taal: ${languageName(shown.language)}`, shown.kiosk, `sinds ${showTime(shown.arrivedAt)}`,
    ].filter(Boolean).join(' · ');
    state.textContent = isOwn ? '' : 'U kijkt mee. Alleen wie helpt, kan iets laten zeggen.';
    byId('conversation').replaceChildren(...conversation(whole));
    byId('said').replaceChildren(...(whole.said ?? []).map(text => make('p', { textContent: text })));
    byId('own').hidden = !isOwn;
    form.reset();
    words.value = '';
    section.hidden = false;
    byId('handover-head').focus();
  } catch (refusal) {
    told(explain(refusal));
  }
}

// Something changed: what is open may be gone, or another clerk's.
export function noteOpen(open) {
  if (!shown || byId('own').hidden) return;
  const line = open.find(one => one.id === shown.id);
  if (line?.clerk?.name === me.name) return;
  byId('own').hidden = true;
  state.textContent = line ? 'Deze inwoner is weer in de wachtrij.' : 'De inwoner wacht niet meer. Dit is afgesloten.';
}

function leave(text) {
  shown = null;
  section.hidden = true;
  told(text);
  byId('queue-head').focus();
}

async function order(method, path, body) {
  try {
    await call(method, `handovers/${shown.id}/${path}`, body);
    return true;
  } catch (refusal) {
    told(refusal.status === 409 ? 'Dit is niet meer van u.' : explain(refusal));
    return false;
  }
}

async function say(text) {
  if (!await order('PUT', `messages/${crypto.randomUUID()}`, { words: text })) return false;
  byId('said').append(make('p', { textContent: text }));
  return true;
}

// Sentences that clerks need most; the last one says where they sit.
export function showPhrases(counter) {
  byId('phrases').replaceChildren(...['Ik kom zo bij u.', `Komt u naar ${counter}.`].map(phrase => {
    const button = make('button', { type: 'button', textContent: phrase });
    button.addEventListener('click', () => say(phrase));
    return button;
  }));
}

export function prepareHandover(who, tell, sourceWithdrawn) {
  [me, told, withdrawn] = [who, tell, sourceWithdrawn];
  byId('queue-head').tabIndex = -1;
  showPhrases(me.counter);
  byId('outcomes').append(...['Answered', 'Appointment', 'Referred', 'Callback', 'Gone'].map(outcome =>
    make('label', {}, make('input', { type: 'radio', name: 'outcome', value: outcome, required: true }), ` ${outcomes[outcome]}`)));
  byId('say').addEventListener('submit', async event => {
    event.preventDefault();
    if (await say(words.value)) words.value = '';
    words.focus();
  });
  form.addEventListener('submit', async event => {
    event.preventDefault();
    const { ticket } = shown;
    const given = new FormData(form);
    if (await order('PUT', 'outcome', { outcome: given.get('outcome'), note: given.get('note') })) leave(`${ticket} is afgesloten.`);
  });
  byId('release').addEventListener('click', async () => {
    const { ticket } = shown;
    if (await order('DELETE', 'claim')) leave(`${ticket} is weer in de wachtrij.`);
  });
}
