declare module '@echogarden/espeak-ng-emscripten' {
  type Synthesizer = {
    set_voice(name: string): void
    /** Words a minute, as eSpeak NG counts them. */
    set_rate(rate: number): void
    /** A text is given by where it lies in the heap: UTF-8 up to a zero. */
    synthesize(text: { ptr: number }, onSamples: (samples: Int16Array | undefined) => void): void
  }
  type Module = {
    HEAPU8: Uint8Array
    _malloc(bytes: number): number
    eSpeakNGWorker: new () => Synthesizer
  }
  const open: () => Promise<Module>
  export = open
}
