/** The part of pngjs that the picture tests use; it brings no types of its own. */
declare module 'pngjs' {
  export class PNG {
    constructor(options: { width: number; height: number });
    readonly width: number;
    readonly height: number;
    readonly data: Uint8Array;
    static readonly sync: {
      read(file: Uint8Array): PNG;
      write(picture: PNG): Buffer;
    };
  }
}
