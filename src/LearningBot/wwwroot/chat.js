// Puts the chat client into the page and keeps it connected: it gets a token, and when the connection ends for good
// (the token expired while the device slept, or the service was away at the start) it gets a new one and goes on.
(() => {
  'use strict';

  const bot = window.learningbot;
  const nonce = document.currentScript.nonce;
  const client = document.getElementById('client');
  const opened = new Date(document.documentElement.dataset.opened);
  const chat = document.getElementById('chat');
  const notice = document.getElementById('notice');
  const words = chat.dataset;
  const memory = 'learningbot';
  const windows = 'BroadcastChannel' in window ? new BroadcastChannel(memory) : null;
  const patience = 20000;

  // What comes within so many ms is one saying.
  const together = 60000;
  const ended = { expiredToken: 3, failedToConnect: 4, ended: 5 };
  let store;
  let shown;
  let answers = Infinity; // until when what comes is an answer, and brought into view
  let settling;
  let failures = 0;

  function remembered() {
    try {
      return JSON.parse(sessionStorage.getItem(memory)) || {};
    } catch {
      return {};
    }
  }

  function remember(given) {
    try {
      sessionStorage.setItem(memory, JSON.stringify(given));
    } catch {
      // Storage is blocked: the cookie alone leads back to the conversation.
    }
  }

  function say(text) {
    notice.textContent = text;
    notice.hidden = !text;
  }

  async function post(path, body) {
    const { token } = remembered();
    const answer = await fetch(path, {
      method: 'POST',
      keepalive: true,
      headers: { 'content-type': 'application/json', ...(token && { authorization: `Bearer ${token}` }) },
      body: JSON.stringify(body),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer;
  }

  async function takeToken() {
    const answer = await post('/chat/token', { language: words.language });
    const given = await answer.json();
    remember({ token: given.token, conversationId: given.conversationId });
    return given;
  }

  async function connect() {
    try {
      const { token, conversationId, watermark } = await (early || takeToken());
      early = undefined;
      await bot.keepAsked();
      const domain = `${location.origin}/v3/directline`;
      const directLine = window.WebChat.createDirectLine({ domain, token, conversationId, watermark });
      directLine.connectionStatus$.subscribe(status => heed(directLine, status));
      show(directLine);
    } catch {
      early = undefined;
      tryAgain();
    }
  }

  function heed(directLine, status) {
    if (status === 2) {
      failures = 0;
      say('');
      remember({ token: directLine.token, conversationId: directLine.conversationId });
    } else if (Object.values(ended).includes(status) && !directLine.replaced) {
      directLine.replaced = true;
      tryAgain();
    }
  }

  function tryAgain() {
    say(words.reconnecting);
    const wait = Math.min(30, 2 ** failures++) * 1000;
    setTimeout(connect, wait * (0.5 + Math.random() / 2));
  }

  function show(directLine) {
    shown = directLine;
    store ||= window.WebChat.createStore({}, () => next => action => {
      const tidied = tidy(action);
      const answer = next(tidied);
      heedAction(tidied);
      return answer;
    });
    draw();
  }

  function draw() {
    if (!shown) return;
    const styleOptions = bot.look(bot.view().elder, words.initials);
    const overrideLocalizedStrings = { TEXT_INPUT_PLACEHOLDER: words.write };
    window.WebChat.renderWebChat({
      directLine: shown, store, nonce, locale: words.locale, styleOptions, overrideLocalizedStrings, attachmentMiddleware: bot.attached,
    }, chat);
  }

  const tidy = action => (action.type === 'DIRECT_LINE/INCOMING_ACTIVITY'
    ? { ...action, payload: { ...action.payload, activity: bot.tidy(action.payload.activity) } }
    : action);

  // The history comes the same way as what is new; only what came after the page was opened is news.
  function heedAction({ type, payload }) {
    if (type === 'DIRECT_LINE/POST_ACTIVITY') {
      answers = performance.now() + patience;
      document.dispatchEvent(new Event('sent'));
    }
    if (type !== 'DIRECT_LINE/INCOMING_ACTIVITY') return;
    const { activity } = payload;
    settle();
    if (isSaid(activity) && new Date(activity.timestamp) > opened) document.dispatchEvent(new CustomEvent('said', { detail: activity }));
  }

  // What the bot said last, and what came with it, is read from its beginning. The client opens at the very end, and on a slow device it loses its place when
  // the choices take their room; so it is looked at twice, unless the person has gone elsewhere in the talk.
  function settle() {
    clearTimeout(settling);
    settling = setTimeout(() => {
      bringIntoView();
      settling = setTimeout(bringIntoView, 1200);
    }, 300);
  }

  function bringIntoView() {
    if (performance.now() > answers) return;
    const messages = [...chat.querySelectorAll('article.webchat__basic-transcript__activity')];
    const said = bot.lastSaid();
    const begins = said.findLastIndex((each, at) => at === 0 || new Date(each.timestamp) - new Date(said[at - 1].timestamp) > together);
    const first = messages.at(begins - said.length);
    const view = chat.querySelector('.webchat__basic-transcript__scrollable');
    if (begins < 0 || !first) return;
    const end = first.offsetTop + Math.min(first.offsetHeight, view.clientHeight - 8);
    if (first.offsetTop < view.scrollTop || end > view.scrollTop + view.clientHeight) view.scrollTop = first.offsetTop - 8;
  }

  const leaves = () => { answers = 0; };
  chat.addEventListener('wheel', leaves, { passive: true });
  chat.addEventListener('touchmove', leaves, { passive: true });
  chat.addEventListener('pointerdown', ({ target }) => target.matches('.webchat__basic-transcript__scrollable') && leaves());
  chat.addEventListener('keydown', ({ key }) => ['PageUp', 'PageDown', 'Home', 'End', 'ArrowUp'].includes(key) && leaves());

  const isSaid = ({ type, from }) => type === 'message' && from.role === 'bot';

  bot.post = post;
  bot.say = say;

  /** What the bot has said since the person's last message. */
  bot.lastSaid = () => {
    const messages = (store?.getState().activities ?? []).filter(({ type }) => type === 'message');
    return messages.slice(messages.map(isSaid).lastIndexOf(false) + 1);
  };

  /** Puts words into the box without sending them; when `ready`, the person can go on there. */
  bot.write = (text, ready = false) => {
    store?.dispatch({ type: 'WEB_CHAT/SET_SEND_BOX', payload: { text } });
    if (ready) chat.querySelector('[data-id=webchat-sendbox-input]')?.focus();
  };

  function leave() {
    sessionStorage.removeItem(memory);
    location.replace(location.href);
  }

  async function forget() {
    if (!window.confirm(words.sure)) return;
    const answer = await fetch('/chat/forget', { method: 'POST' });
    if (!answer.ok) throw new Error(`forget: ${answer.status}`);
    windows?.postMessage('forget');
    leave();
  }

  // The degrees of browsers are WGS-84, which is what the entity means: https://www.w3.org/TR/geolocation/#latitude-longitude-and-accuracy-attributes
  function sendPlace() {
    say(words.finding);
    navigator.geolocation.getCurrentPosition(
      ({ coords }) => {
        say('');
        const entities = [{ type: 'GeoCoordinates', latitude: coords.latitude, longitude: coords.longitude }];
        store.dispatch({ type: 'DIRECT_LINE/POST_ACTIVITY', meta: { method: 'keyboard' }, payload: { activity: { type: 'message', text: '📍', textFormat: 'plain', entities } } });
      },
      () => say(words.nowhere),
      { timeout: 15000, maximumAge: 60000 },
    );
  }

  const place = document.getElementById('place');
  place.hidden = !(window.isSecureContext && 'geolocation' in navigator);
  place.addEventListener('click', sendPlace);
  document.getElementById('person').addEventListener('click', ({ target }) => {
    store?.dispatch({ type: 'WEB_CHAT/SEND_MESSAGE', payload: { text: target.textContent, method: 'keyboard' } });
  });
  document.getElementById('forget').addEventListener('click', () => forget().catch(() => say(words.reconnecting)));
  document.addEventListener('view', draw);
  windows?.addEventListener('message', leave);
  window.addEventListener('online', () => { failures = 0; });

  // The token is taken while the client is still on its way.
  let early = takeToken();
  early.catch(() => {});
  say(words.opening);
  client.addEventListener('error', () => say(words.unsupported));
  client.addEventListener('load', () => {
    if (window.WebChat) connect();
    else say(words.unsupported);
  });
})();
