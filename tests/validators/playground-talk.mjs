// node playground-talk.mjs BOT_URL [FOLDER]: holds the main conversation with a bot in Microsoft's Agents Playground: in a personal chat, by mention in a group, and by mention in a channel.
// Screens go to FOLDER. One line at the end; code 1 when something is missing.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { open } from './browser.mjs';
import { bot, channel, group, start } from './playground.mjs';

const greeting = 'Hello, I am the Backend Architect';
const wish = 'We need a new e-commerce platform that can handle 100k concurrent users';
const facts = 'we are 6, mostly Node, 8k dollars a month, card payments, live in 4 months, AWS';
const patience = { timeout: 60_000 };

const [address, folder = '.'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const playground = await start(new URL('/api/messages', address).href);
const { page, close } = await open({ viewport: { width: 1500, height: 1800 } });
const boxes = page.locator('[role=textbox][contenteditable=true]');
const cards = page.locator('.ac-adaptiveCard');
let place = 'the welcome';
let code = 0;
try {
  await welcome();
  const inChat = await converse('the personal chat', text => write(boxes.first(), 'Send Message', text));
  const inGroup = await converseInGroup();
  const inChannel = await converseInChannel();
  console.log(`ok: one welcome; ${inChat} questions in the personal chat, ${inGroup} in the group, ${inChannel} in the channel, then read-back, design and picture`);
} catch (error) {
  code = 1;
  console.log(`FAIL in ${place}: ${String(error.message ?? error).split('\n')[0]}`);
  await screen('failed');
}

await close();
playground.stop();
process.exit(code);

// The playground tells of the installation twice over, and again each time the page opens.
async function welcome() {
  await page.goto(playground.url, { waitUntil: 'domcontentloaded' });
  await page.getByText(greeting).first().waitFor(patience);
  await screen('welcome');
  await page.reload({ waitUntil: 'domcontentloaded' });
  await boxes.last().waitFor(patience);
  await page.waitForTimeout(3000);
  expect(await page.getByText(greeting).count() === 0, 'it welcomed twice');
}

async function converseInGroup() {
  place = 'the group';
  await page.getByRole('treeitem', { name: group }).click();
  await page.getByText(greeting).first().waitFor(patience);
  return converse('the group', text => write(boxes.first(), 'Send Message', text, bot));
}

async function converseInChannel() {
  place = 'the channel';
  await page.getByRole('treeitem', { name: `- ${channel}` }).click();
  await page.getByText('Start a new post').waitFor(patience);
  await page.getByText(greeting).first().waitFor(patience);
  // The greeting's own thread is drawn in pieces.
  await page.waitForTimeout(2000);
  const threads = await boxes.count();
  // The newest thread is on top, below the box for a new one.
  const questions = await converse('the channel', (text, first) => write(boxes.nth(first ? 0 : 1), first ? 'Post' : 'Send Message', text, bot));
  expect(await boxes.count() === threads + 1, 'an answer is outside the thread of the question');
  return questions;
}

// From the first wish to the picture, with a question about something else on the way. Answers how many questions came first.
async function converse(where, say) {
  place = where;
  await reply(() => say(wish, true));
  const questions = await countQuestions();
  expect(questions >= 1 && questions <= 4, `${questions} questions at once`);
  await screen('questions');

  await reply(() => say('what is CQRS?'));
  await page.getByText(/^CQRS\./).last().waitFor(patience);
  expect(await countQuestions() > 0, 'a digression ended the intake');
  await screen('digression');

  await reply(() => say(facts));
  await reply(() => press(/^At the same moment/));
  await answered('Alice Anders: At the same moment');
  for (let round = 0; round < 3 && !await offers('Design it'); round++) {
    await reply(() => press(/^(43 minutes|Don't know)/));
  }

  expect(await offers('Design it'), 'there is no read-back');
  const table = await cards.last().innerText();
  expect(['100,000', '6 people', '8,000 USD', 'Node.js', 'AWS'].every(value => table.includes(value)), `the read-back lacks something: ${table.replace(/\s+/g, ' ')}`);
  await screen('read-back');

  await reply(() => press('Design it'));
  await answered('Alice Anders: Design it');
  await page.getByText(/USD a month/).last().waitFor(patience);
  await page.waitForFunction(isPictureShown, null, patience);
  await screen('design');
  return questions;
}

// A pressed button is gone from its card, and the card says who pressed it.
async function answered(words) {
  await page.waitForFunction(text => [...document.querySelectorAll('.ac-adaptiveCard')].some(card => card.innerText.includes(text)), words, patience);
}

// An answer is there when one more card is.
async function reply(act) {
  const before = await cards.count();
  await act();
  await page.waitForFunction(count => document.querySelectorAll('.ac-adaptiveCard').length > count, before, patience);
}

async function write(box, button, text, mentioned) {
  await box.click();
  if (mentioned) {
    await page.keyboard.type('@');
    await page.locator('#typeahead-menu').getByRole('menuitem', { name: mentioned }).click();
    await page.waitForTimeout(300);
  }

  await page.keyboard.type(mentioned ? ` ${text}` : text);
  await page.getByRole('button', { name: button, exact: true }).first().click();
}

function press(name) {
  return cards.last().getByRole('button', { name }).first().click();
}

async function offers(name) {
  return await cards.last().getByRole('button', { name }).count() > 0;
}

async function countQuestions() {
  const texts = await cards.last().locator('.ac-textBlock').allInnerTexts();
  return texts.filter(text => text.trim().endsWith('?')).length;
}

// Runs in the page.
function isPictureShown() {
  const picture = [...document.querySelectorAll('.ac-adaptiveCard')].at(-1).querySelector('img.ac-image');
  return picture?.complete && picture.naturalWidth > 0 && new URL(picture.src).pathname.startsWith('/files/');
}

async function screen(name) {
  await page.evaluate(() => [...document.querySelectorAll('.ac-adaptiveCard')].at(-1)?.scrollIntoView({ block: 'end' }));
  await page.waitForTimeout(500);
  await page.screenshot({ path: join(folder, `${place.split(' ').at(-1)}-${name}.png`) });
}

function expect(fact, otherwise) {
  if (!fact) {
    throw new Error(otherwise);
  }
}
