/** Setup of the renderer tests: each test starts with an empty page. */
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

afterEach(cleanup);

// A limit against hanging, not a measure of speed: pages are loaded when opened, on busy machines too.
configure({ asyncUtilTimeout: 20_000 });
