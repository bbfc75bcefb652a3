import fc from 'fast-check';

// The same commit gives the same result; another seed explores further: PROPERTY_SEED=7 npm test.
fc.configureGlobal({ seed: Number(process.env.PROPERTY_SEED ?? 20_261_122) });
