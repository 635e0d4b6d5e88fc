/**
 * Region: whether the giver is where the seeker looks. No preference counts six tenths; a place
 * that the giver is tied to eight, the same region five.
 */
import { regionOf } from '../../taxonomy/places';
import type { Criterion } from '../criterion';
import { reason } from '../reasons';

const TIED = 800;
const OPEN = 600;
const NEAR = 500;

export const region: Criterion = {
  key: 'region',
  reads: { seeker: 'placesSought', giver: 'location' },
  measure(seeker, giver) {
    const [first] = seeker.placesSought;
    if (first === undefined) return { share: OPEN, reason: reason('region.open', {}) };
    const sought = seeker.placesSought.find((place) => giver.places.includes(place));
    if (sought !== undefined)
      return { share: 1000, reason: reason('region.sought', { place: sought }) };
    const tied = seeker.placesSought.find((place) => giver.tiedPlaces.includes(place));
    if (tied !== undefined) return { share: TIED, reason: reason('region.tied', { place: tied }) };
    const theirs = giver.place;
    if (theirs === null) {
      return {
        share: 0,
        reason: reason('region.not-stated', {}),
        unknown: [{ code: 'place', of: 'giver' }],
      };
    }
    const near = seeker.placesSought.find((place) => {
      const wanted = regionOf(place);
      return wanted !== null && wanted === regionOf(theirs);
    });
    return near === undefined
      ? { share: 0, reason: reason('region.elsewhere', { place: first, theirs }) }
      : { share: NEAR, reason: reason('region.near', { place: near, theirs }) };
  },
};
