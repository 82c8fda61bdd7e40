// Sound and title when someone new waits.
import { byId } from './staff.js';

const key = 'balie-geluid';
const tones = [880, 1175]; // Hz
const length = 0.18; // s
const pageTitle = document.title;
const button = byId('sound');
let audio;

const isOn = () => button.getAttribute('aria-pressed') === 'true';

export function ring() {
  if (!isOn()) return;
  audio ??= new AudioContext();
  audio.resume();
  tones.forEach((tone, index) => {
    const from = audio.currentTime + index * length;
    const note = new OscillatorNode(audio, { frequency: tone });
    const loudness = new GainNode(audio, { gain: 0.25 });
    loudness.gain.setValueAtTime(0.25, from);
    loudness.gain.exponentialRampToValueAtTime(0.001, from + length);
    note.connect(loudness).connect(audio.destination);
    note.start(from);
    note.stop(from + length);
  });
}

// newest: ticket of who came last and was not looked at; waiting: how many wait.
export function setTitle(newest, waiting) {
  document.title = newest ? `Nieuw: ${newest} (${waiting}) · ${pageTitle}` : waiting > 0 ? `(${waiting}) ${pageTitle}` : pageTitle;
}

button.setAttribute('aria-pressed', localStorage.getItem(key) !== 'uit');
button.addEventListener('click', () => {
  const on = !isOn();
  button.setAttribute('aria-pressed', on);
  localStorage.setItem(key, on ? 'aan' : 'uit');
  ring();
});
