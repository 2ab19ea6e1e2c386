/** Names closest to one that nobody knows: what a reader most likely meant. */
export { nearestFew as nearestNames } from '../../scenarios/case/nearest.ts';
