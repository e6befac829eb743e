/** pdf.js ships its worker code without types; only its presence matters here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs';
