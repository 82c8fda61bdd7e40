// Cuts what the microphone hears into the kiosk's frames: 512 samples of 16 bits.
class Microphone extends AudioWorkletProcessor {
  frame = new Int16Array(512);
  filled = 0;

  process([[channel]]) {
    for (const sample of channel ?? []) {
      this.frame[this.filled++] = Math.max(-1, Math.min(1, sample)) * 32767;
      if (this.filled === this.frame.length) {
        this.port.postMessage(this.frame.buffer, [this.frame.buffer]);
        this.frame = new Int16Array(512);
        this.filled = 0;
      }
    }
    return true;
  }
}

registerProcessor('microphone', Microphone);
