// The page where clerks work: who waits, live; the one who is helped; and the kiosk's knowledge.
import { byId, call, explain, openPage } from './staff.js';
import { ring, setTitle } from './bell.js';
import { noteOpen, openHandover, openId, prepareHandover, showPhrases } from './handover.js';
import { follow } from './live.js';
import { showQueue } from './queue.js';
import { openSearch } from './sources.js';
import { presences, reasons } from './words.js';

const problem = byId('problem');
const connection = byId('connection');
const me = await openPage();
let waiting = null; // ids of who waits; null before the first word of the desk
let newest = null; // who came last and was not looked at

const tell = text => { byId('news').textContent = text; };
const withdrawn = source => tell(`De bron '${source.title}' is ingetrokken. Een leidinggevende kijkt ernaar.`);

async function claim(id) {
  newest = null;
  problem.textContent = '';
  try {
    await call('PUT', `handovers/${id}/claim`);
    await openHandover(id);
  } catch (refusal) {
    const { clerk, counter, outcome } = refusal.problem ?? {};
    problem.textContent = clerk ? `${clerk} was u net voor (${counter}).`
      : outcome ? 'De inwoner wacht niet meer.' : explain(refusal);
  }
}

// What is new since the last word of the desk; after a lost connection that is all that came meanwhile.
function take({ changes, open }) {
  const now = open.filter(line => line.state === 'Waiting');
  const isOwnRelease = line => changes.some(change => change.handover === line.id && change.kind === 'Released' && change.clerk.name === me.name);
  const fresh = waiting === null ? [] : now.filter(line => !waiting.has(line.id) && !isOwnRelease(line));
  const isFirst = waiting === null;
  waiting = new Set(now.map(line => line.id));
  showQueue(open, me, { claim, open: openHandover });
  noteOpen(open);
  if (fresh.length > 0) {
    const last = fresh.at(-1);
    newest = last.id;
    tell(`${fresh.length > 1 ? `${fresh.length} nieuwe. ` : ''}Nieuw: ${last.ticket}, ${last.place}. ${reasons[last.reason]}.`);
    ring();
  }
  setTitle(now.find(line => line.id === newest)?.ticket, now.length);
  const own = open.find(line => line.clerk?.name === me.name);
  if (isFirst && own && !openId()) openHandover(own.id);
}

async function showColleagues() {
  const present = await call('GET', 'present').catch(() => []);
  const others = present.filter(one => one.name !== me.name).map(one => `${one.name} (${presences[one.presence]})`);
  byId('colleagues').textContent = others.length > 0 ? `Ook aan het werk: ${others.join(', ')}` : 'U bent nu de enige.';
}

const duration = seconds => (seconds < 90 ? `${seconds} seconden` : `${Math.round(seconds / 60)} minuten`);

function listen() {
  follow({
    told: event => {
      take(event);
      showColleagues();
    },
    alive: showColleagues,
    lost: async () => {
      connection.className = 'lost';
      connection.textContent = 'De verbinding is weg. Wat u ziet, kan verouderd zijn. Ik probeer het steeds opnieuw.';
      await call('GET', 'me').catch(refusal => refusal.status === 401 && location.assign('/balie/aanmelden'));
    },
    back: seconds => {
      connection.className = '';
      connection.textContent = `De verbinding is er weer. U was ${duration(seconds)} weg. De lijst is bijgewerkt.`;
    },
  });
}

async function setPlace(counter, presence) {
  try {
    Object.assign(me, await call('PUT', 'me', { counter, presence }));
    showPhrases(me.counter);
    return true;
  } catch (refusal) {
    problem.textContent = explain(refusal);
    return false;
  }
}

byId('counter').value = me.counter;
document.querySelector(`[name="presence"][value="${me.presence}"]`).checked = true;
byId('place').addEventListener('submit', async event => {
  event.preventDefault();
  if (await setPlace(byId('counter').value, me.presence)) tell(`Inwoners horen nu: ${me.counter}.`);
});
byId('presence').addEventListener('change', async event => {
  if (await setPlace(me.counter, event.target.value)) tell(`U bent ${presences[me.presence]}.`);
});
prepareHandover(me, tell, withdrawn);
openSearch(withdrawn);
listen();
