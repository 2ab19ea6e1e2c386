/** The way each procedure is made for, from its first stage to the stay it leads to: drawn as a straight line, the rest beside it. */
import type { Procedure } from '../law/procedure.ts';

const adultWay = [
  'none',
  'referred',
  'reflection',
  'provisional-pending',
  'provisional',
  'temporary',
  'permanent',
];

const ways: Readonly<Record<string, readonly string[]>> = {
  minor: [
    'met',
    'reported',
    'identification',
    'guardian',
    'three-months',
    'three-months-heard',
    'minor-temporary',
    'minor-permanent',
  ],
  wages: ['wages-unknown', 'wages-noticed', 'wages-recorded', 'wages-claimed', 'wages-settled'],
};

/** Ids of stages; procedures made from the one of adults share its way. */
export const mainWayOf = ({ id, stages }: Procedure): readonly string[] =>
  (ways[id] ?? adultWay).filter((each) => stages.some((stage) => stage.id === each));
