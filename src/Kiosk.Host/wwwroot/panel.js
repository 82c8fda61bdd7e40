// The kiosk's page: shows what the service tells it (server-sent events) and passes on what is pressed and typed.
const words = {
  Idle: 'Druk op Spreek en stel uw vraag.',
  Listening: 'Ik luister. U kunt nu spreken.',
  Processing: 'Ik zoek het op. Een ogenblik.',
  Responding: 'Ik geef antwoord.',
  OfferingHandover: 'Wilt u een medewerker? Druk op Ja of Nee.',
  AwaitingClerk: 'Er komt een medewerker. Blijf bij de kiosk.',
  WithClerk: 'Een medewerker helpt u.',
  OutOfService: 'Ik kan nu geen vragen beantwoorden. Druk op Medewerker of loop naar de balie.',
  Lost: 'Ik ben even weg. Loop naar de balie als u niet kunt wachten.',
};
const reconnectAfter = 2000; // ms
const clickAfterHold = 500; // ms; the click that ends a hold comes with its release
const element = id => document.getElementById(id);
const root = document.documentElement;
const state = element('state');
const captions = element('captions');
const source = element('source');
const question = element('question');
const notice = element('notice');
let build;
let held; // the press of Spreek under way, where it is held to speak
let lastHold = -Infinity; // when it came up, ms
let lends; // whether this page gives the kiosk its sound

async function post(path, body) {
  try {
    await fetch(path, {
      method: 'POST',
      headers: { 'X-Kiosk-Panel': '1', 'Content-Type': 'application/json' },
      body: body && JSON.stringify(body),
    });
  } catch {
    showState('Lost');
  }
}

const release = button => post(`/buttons/${button}/released`);
const press = button => post(`/buttons/${button}`);
const ask = text => post('/questions', { text });

function showState(name) {
  state.dataset.state = name;
  state.textContent = words[name] ?? name;
}

function caption(line) {
  captions.querySelector('.hearing')?.remove();
  const text = document.createElement('p');
  text.className = line.kind;
  text.textContent = line.text;
  if (line.language) {
    text.lang = line.language;
    text.dir = 'auto';
  }
  captions.append(text);
  captions.scrollTop = captions.scrollHeight;
}

function showSource({ source: shown }) {
  source.hidden = !shown;
  if (!shown) return;
  element('source-title').textContent = shown.title;
  element('source-date').textContent = `Bijgewerkt op ${shown.modified}.`;
  const code = element('source-code');
  code.toggleAttribute('hidden', !shown.code);
  element('source-hint').hidden = !shown.code;
  if (!shown.code) return;
  code.setAttribute('viewBox', `0 0 ${shown.code.size} ${shown.code.size}`);
  code.setAttribute('aria-label', `QR-code van de pagina ${shown.title}`);
  code.firstElementChild.setAttribute('d', shown.code.path);
}

// One place for both: the kiosk does not ask whether someone is there who is speaking.
function warn(text) {
  const warning = element('warning');
  warning.hidden = !text;
  warning.textContent = text;
}

const showEnding = ({ text: seconds }) =>
  warn(seconds && `Bent u er nog? Druk op een knop. Anders stop ik over ${seconds} seconden.`);
const showRunningOut = ({ text: seconds }) =>
  warn(seconds && `Ik luister nog ${seconds} seconden. Wilt u daarna meer zeggen? Druk dan weer op Spreek.`);

// What this citizen saw and set is gone for the next one.
function clear() {
  captions.replaceChildren();
  showSource({});
  warn('');
  question.value = '';
  notice.close();
  toggle('larger', 'letters', 'large', false);
  toggle('contrast', 'contrast', 'more', false);
}

const shows = {
  state: line => showState(line.text),
  hearing: caption,
  heard: line => {
    showSource({});
    caption(line);
  },
  spoken: caption,
  source: showSource,
  ending: showEnding,
  runningout: showRunningOut,
  clear,
};

function toggle(button, setting, value, on) {
  element(button).setAttribute('aria-pressed', on);
  if (on) root.dataset[setting] = value;
  else delete root.dataset[setting];
}

// Facts about this kiosk. The page loads itself again when the service was updated.
async function takeFacts() {
  const facts = await (await fetch('/panel')).json();
  if (build && build !== facts.build) location.reload();
  build = facts.build;
  if (facts.lendsSound && !lends) {
    lends = true;
    (await import('./sound.js')).lendSound();
  }
  root.toggleAttribute('data-hold', facts.holdToTalk);
  words.Idle = facts.holdToTalk ? 'Houd Spreek ingedrukt en stel uw vraag.' : 'Druk op Spreek en stel uw vraag.';
  if (state.dataset.state === 'Idle') showState('Idle');
  element('municipality').textContent = facts.municipality;
  element('topics').replaceChildren(...facts.topics.map((topic, index) => {
    const key = document.createElement('button');
    key.type = 'button';
    key.dataset.button = `Topic${index + 1}`;
    key.textContent = topic;
    return key;
  }));
}

// Each connection starts with all that is shown now, so a page that was cut off catches up.
function connect() {
  const events = new EventSource('/events');
  events.onopen = () => {
    captions.replaceChildren();
    showSource({});
    warn('');
    takeFacts().catch(() => {});
  };
  for (const [kind, show] of Object.entries(shows)) {
    events.addEventListener(kind, event => show(JSON.parse(event.data)));
  }
  events.onerror = () => {
    showState('Lost');
    if (events.readyState === EventSource.CLOSED) setTimeout(connect, reconnectAfter);
  };
}

// Spreek, where it is to be held: it is down from the pointer or the key until that comes up. A click without either, as
// assistive technology makes, is a tap.
const isHeldToTalk = target => 'hold' in root.dataset && target.closest?.('button')?.dataset.button === 'Talk';

function hold(event) {
  if (!held && !event.repeat && isHeldToTalk(event.target)) held = press('Talk');
}

// The service must hear of the press first.
function letGo(event) {
  held?.then(() => release('Talk'));
  if (held) lastHold = event.timeStamp;
  held = undefined;
}

document.addEventListener('pointerdown', hold);
document.addEventListener('keydown', event => [' ', 'Enter'].includes(event.key) && hold(event));
for (const end of ['pointerup', 'pointercancel', 'keyup']) document.addEventListener(end, letGo);
addEventListener('blur', letGo);
document.addEventListener('contextmenu', event => isHeldToTalk(event.target) && event.preventDefault());

document.addEventListener('click', event => {
  const pressed = event.target.closest('button');
  if (pressed && isHeldToTalk(pressed)) {
    if (!held && event.timeStamp - lastHold > clickAfterHold) press('Talk').then(() => release('Talk'));
  } else if (pressed?.dataset.button) press(pressed.dataset.button);
  else if (pressed?.dataset.question) ask(pressed.dataset.question);
});
for (const [button, setting, value] of [['larger', 'letters', 'large'], ['contrast', 'contrast', 'more']]) {
  element(button).addEventListener('click', () => toggle(button, setting, value, !(setting in root.dataset)));
}
element('privacy').addEventListener('click', () => notice.showModal());
element('notice-close').addEventListener('click', () => notice.close());
element('ask').addEventListener('submit', event => {
  event.preventDefault();
  if (question.value.trim()) ask(question.value);
  question.value = '';
});
connect();
