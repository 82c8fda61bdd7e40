'use strict';

const words = {
  Idle: 'Druk op Spreek en stel uw vraag.',
  Listening: 'Ik luister.',
  Processing: 'Ik zoek het op.',
  Responding: 'Ik geef antwoord.',
  OutOfService: 'Ik kan nu geen vragen beantwoorden. Loop naar de balie.',
};
const state = document.getElementById('state');
const captions = document.getElementById('captions');
const question = document.getElementById('question');

function post(path, body) {
  return fetch(path, {
    method: 'POST',
    headers: { 'X-Kiosk-Panel': '1', 'Content-Type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
}

function caption(line) {
  const text = document.createElement('p');
  text.className = line.kind;
  text.textContent = line.text;
  captions.append(text);
  captions.scrollTop = captions.scrollHeight;
}

function show(line) {
  if (line.kind === 'state') {
    state.dataset.state = line.text;
    state.textContent = words[line.text] ?? line.text;
  } else if (line.kind === 'clear') {
    captions.replaceChildren();
  } else {
    caption(line);
  }
}

const events = new EventSource('/events');
for (const kind of ['state', 'heard', 'spoken', 'clear']) {
  events.addEventListener(kind, event => show(JSON.parse(event.data)));
}
events.onopen = () => captions.replaceChildren();
events.onerror = () => {
  state.dataset.state = 'OutOfService';
  state.textContent = 'Ik ben even weg. Loop naar de balie als u niet kunt wachten.';
};

for (const button of document.querySelectorAll('[data-button]')) {
  button.addEventListener('click', () => post(`/buttons/${button.dataset.button}`));
}

document.getElementById('ask').addEventListener('submit', event => {
  event.preventDefault();
  if (question.value.trim()) {
    post('/questions', { text: question.value });
    question.value = '';
  }
});
