// What the quiz page needs of ts-fsrs, as one global: a page from file:// cannot import modules.
// Border: nothing is decided here; templates/quiz/js/schedule.js says how cards are scheduled.
import {createEmptyCard, fsrs, Rating, State} from 'ts-fsrs';

globalThis.AskdownFSRS = Object.freeze({createEmptyCard, fsrs, Rating, State});
