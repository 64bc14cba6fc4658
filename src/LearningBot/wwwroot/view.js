// The view a person has chosen: large or as usual, the size of the text, whether all is read aloud. The service keeps it;
// a button changes it here first, words change it through the bot, whose answer then carries it.
(() => {
  'use strict';

  const bot = window.learningbot;
  const page = document.documentElement.dataset;
  const element = id => document.getElementById(id);
  const told = element('told');
  const switches = document.querySelectorAll('.view');
  const sizes = [18, 20, 24, 30];

  bot.view = () => ({ elder: page.elder === 'true', text: Number(page.text), readAloud: page.reads === 'true' });

  function show({ elder, text, readAloud }) {
    page.elder = elder;
    page.text = text;
    page.reads = readAloud;
    for (const button of switches) button.textContent = elder ? button.dataset.usual : button.dataset.elder;
    element('smaller').setAttribute('aria-disabled', text === sizes[0]);
    element('bigger').setAttribute('aria-disabled', text === sizes.at(-1));
    element('reads').setAttribute('aria-pressed', readAloud);
    if (!elder) open(false);
    document.dispatchEvent(new Event('view'));
  }

  /** Shows the view with this change, and has it kept. */
  function choose(change) {
    show({ ...bot.view(), ...change });
    keep();
  }

  // The page works without: whatever was not kept now is asked for again by the next tap.
  const keep = () => bot.post('/chat/view', bot.view()).catch(() => {});

  /** Keeps the view when the address asked for it. */
  bot.keepAsked = async () => {
    if (!('keep' in page)) return;
    await keep();
    delete page.keep;
  };

  function turn() {
    const elder = !bot.view().elder;
    choose({ elder, text: elder ? sizes[1] : sizes[0] });
  }

  function resize(step) {
    const { text } = bot.view();
    const place = sizes.indexOf(text) + step;
    const size = sizes[Math.max(0, Math.min(sizes.length - 1, place))];
    if (size !== text) choose({ text: size });
    const words = size === sizes[0] ? 'smallest' : size === sizes.at(-1) ? 'biggest' : 'size';
    told.textContent = told.dataset[words].replace('{0}', size);
  }

  function open(opens) {
    element('more').setAttribute('aria-expanded', opens);
    document.body.classList.toggle('more', opens);
  }

  for (const button of switches) button.addEventListener('click', turn);
  element('smaller').addEventListener('click', () => resize(-1));
  element('bigger').addEventListener('click', () => resize(1));
  element('reads').addEventListener('click', () => choose({ readAloud: !bot.view().readAloud }));
  element('more').addEventListener('click', ({ target }) => open(target.getAttribute('aria-expanded') !== 'true'));
  element('foot').addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape') return;
    open(false);
    element('more').focus();
  });
  document.addEventListener('said', ({ detail: { channelData } }) => {
    if (channelData?.view) show({ ...bot.view(), ...channelData.view });
  });

  show(bot.view());
})();
