// Lends this computer's microphone and loudspeaker to a kiosk that has none: obeys what the service orders on the web
// socket /sound. The microphone is open only between the orders 'listen' and 'rest'.
const kioskRate = 16000; // Hz
const maxBuffered = 64 * 1024; // bytes; two seconds of sound
const reconnectAfter = 2000; // ms

const output = new AudioContext();
let socket;
let microphone; // of the 'listen' under way
let clip; // number of the clip whose sound comes next
let playing; // the clip that is heard

const tell = word => socket.send(JSON.stringify(word));

async function listen() {
  const wanted = microphone = {};
  try {
    const stream = await navigator.mediaDevices.getUserMedia({ audio: { channelCount: 1, echoCancellation: true } });
    wanted.close = () => stream.getTracks().forEach(track => track.stop());
    if (microphone !== wanted) return wanted.close();
    const input = new AudioContext({ sampleRate: kioskRate });
    wanted.close = () => {
      stream.getTracks().forEach(track => track.stop());
      input.close();
    };
    await input.audioWorklet.addModule('microphone.js');
    if (microphone !== wanted) return wanted.close();
    const frames = new AudioWorkletNode(input, 'microphone');
    frames.port.onmessage = ({ data }) => send(wanted, data);
    input.createMediaStreamSource(stream).connect(frames).connect(input.destination);
  } catch (error) {
    if (microphone === wanted) tell({ failed: 'listen', reason: error.name });
  }
}

function send(from, frame) {
  if (microphone !== from) return;
  if (socket.bufferedAmount > maxBuffered) tell({ lost: 1 });
  else socket.send(frame);
}

function rest() {
  microphone?.close?.();
  microphone = undefined;
}

async function play(wave) {
  const number = clip;
  try {
    // Browsers let a page sound only after somebody has touched it.
    if (output.state !== 'running') throw new DOMException('Nobody has touched the page yet', 'NotAllowedError');
    const sound = output.createBufferSource();
    sound.buffer = await output.decodeAudioData(wave);
    if (number !== clip) return;
    sound.onended = () => number === clip && tell({ did: 'play', clip: number });
    sound.connect(output.destination);
    sound.start();
    playing = sound;
  } catch (error) {
    if (number === clip) tell({ failed: 'play', clip: number, reason: error.name });
  }
}

function silence() {
  clip = undefined;
  playing?.stop();
  playing = undefined;
}

const orders = {
  listen,
  rest,
  play: order => { clip = order.clip; },
  silence,
};

export function lendSound() {
  socket = new WebSocket(`ws://${location.host}/sound`);
  socket.binaryType = 'arraybuffer';
  socket.onmessage = ({ data }) => {
    if (typeof data !== 'string') return play(data);
    const order = JSON.parse(data);
    orders[order.do](order);
  };
  socket.onclose = () => {
    rest();
    silence();
    setTimeout(lendSound, reconnectAfter);
  };
}

for (const touch of ['pointerdown', 'keydown']) addEventListener(touch, () => output.resume());
