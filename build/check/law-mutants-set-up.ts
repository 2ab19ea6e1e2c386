/** Setup of the tests that judge a law mutant: properties are tried with fewer runs, as under Stryker (`many-runs.fixture.ts`). */

Object.assign(globalThis, { __stryker__: {} });
