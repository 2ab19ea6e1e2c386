/** Makes a wrong key a compile error: the English files are the type of every language. */
import 'i18next';
import type belt from '../../locales/en/belt.json';
import type briefing from '../../locales/en/briefing.json';
import type common from '../../locales/en/common.json';
import type debrief from '../../locales/en/debrief.json';
import type desk from '../../locales/en/desk.json';
import type errors from '../../locales/en/errors.json';
import type handbook from '../../locales/en/handbook.json';
import type keys from '../../locales/en/keys.json';
import type record from '../../locales/en/record.json';
import type room from '../../locales/en/room.json';
import type welcome from '../../locales/en/welcome.json';

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: {
      belt: typeof belt;
      briefing: typeof briefing;
      common: typeof common;
      debrief: typeof debrief;
      desk: typeof desk;
      errors: typeof errors;
      handbook: typeof handbook;
      keys: typeof keys;
      record: typeof record;
      room: typeof room;
      welcome: typeof welcome;
    };
  }
}
