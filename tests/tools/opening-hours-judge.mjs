// An outside judge of opening_hours values: reads questions as JSON from its input, answers with a state for each instant. Never shipped.
import openingHours from 'opening_hours';

const questions = JSON.parse(await new Response(process.stdin).text());
const state = (hours, instant) => {
  const at = hours.getIterator(new Date(instant));
  return at.getState() ? 'open' : at.getUnknown() ? 'unknown' : 'closed';
};

const answers = questions.map(({ value, zone, instants }) => {
  // The library reads dates by the clocks of its process.
  process.env.TZ = zone;
  try {
    const hours = new openingHours(value, { lat: 48.85, lon: 2.35, address: { country_code: 'fr', state: 'Île-de-France' } }, { locale: 'en' });
    return instants.map((instant) => state(hours, instant));
  } catch (problem) {
    return [String(problem)];
  }
});
console.log(JSON.stringify(answers));
