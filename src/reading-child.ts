import { loadAdapter } from './corpus/reading/load-adapter.ts';
import { serveReading } from './corpus/reading/serve-reading.ts';

// The entry point of the process that corpus/reading/reading-process.ts starts.

serveReading(loadAdapter);
